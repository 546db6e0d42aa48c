using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.OpenPetitions.Rules;

/// <summary>By which way a code can reach whoever signs.</summary>
/// <param name="Way">"text" or "mail"; nothing when none was given.</param>
/// <param name="To">The number as digits, or the address in small letters.</param>
public sealed record CoSignContact(string? Way, string To)
{
    /// <summary>Signed without a way: counted, and never confirmed.</summary>
    public static readonly CoSignContact None = new(null, "");
}

/// <summary>What somebody who signs with may give.</summary>
public static class CoSignDecisions
{
    public static readonly Refusal Odd = new("Xin viết một số điện thoại, ví dụ 0912 345 678, hoặc một địa chỉ thư; không thì bỏ trống.", "lien-he");

    public static readonly Refusal CodeWrong = new("Mã này chưa đúng, hoặc đã dùng rồi. Xin xem lại tin nhắn.", "ma");

    /// <summary>A telephone number or an address of mail, in the one form in which it is compared.</summary>
    public static Outcome<CoSignContact> Contact(string typed)
    {
        if (typed.Length == 0) return CoSignContact.None;
        if (typed.Contains('@', StringComparison.Ordinal))
            return System.Net.Mail.MailAddress.TryCreate(typed, out var mail) && mail.Address == typed && mail.Host.Contains('.', StringComparison.Ordinal)
                ? new CoSignContact("mail", typed.ToLowerInvariant()) : Odd;
        return Telephone.Digits(typed) is { Length: >= 9 and <= 15 } digits ? new CoSignContact("text", digits) : Odd;
    }
}
