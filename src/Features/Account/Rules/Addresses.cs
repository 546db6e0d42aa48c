using System.Net.Mail;
using CauNoi.Kernel;

namespace CauNoi.Account.Rules;

/// <summary>Where an invitation is sent.</summary>
public static class Addresses
{
    /// <summary>The sentence against an address for a way of sending; null when it will do.</summary>
    public static Refusal? Judge(string channel, string address) => channel switch
    {
        "sheet" => null,
        _ when address.Length == 0 => AccountRefusals.NeedsAddress,
        "mail" => MailAddress.TryCreate(address, out var mail) && mail.Address == address && mail.Host.Contains('.', StringComparison.Ordinal) ? null : AccountRefusals.WrongMail,
        _ => Phone(address).Length is >= 9 and <= 15 && Phone(address).All(char.IsAsciiDigit) ? null : AccountRefusals.WrongPhone,
    };

    /// <summary>A telephone number without what people put between its digits.</summary>
    public static string Phone(string address) => new([.. address.TrimStart('+').Where(c => c is not (' ' or '.' or '-'))]);
}
