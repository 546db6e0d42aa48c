using CauNoi.Kernel;

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

    public static readonly Refusal SheetTooMany = new("Một phiếu ghi từ 1 đến 2.000 chữ ký.", "so-nguoi");

    /// <summary>A telephone number or an address of mail, in the one form in which it is compared.</summary>
    public static Outcome<CoSignContact> Contact(string typed)
    {
        if (typed.Length == 0) return CoSignContact.None;
        if (typed.Contains('@', StringComparison.Ordinal))
            return System.Net.Mail.MailAddress.TryCreate(typed, out var mail) && mail.Address == typed && mail.Host.Contains('.', StringComparison.Ordinal)
                ? new CoSignContact("mail", typed.ToLowerInvariant()) : Odd;
        if (typed.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '.' or '-' or '+' or '(' or ')'))) return Odd;
        var digits = new string([.. typed.Where(char.IsAsciiDigit)]);
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12) digits = $"0{digits[2..]}";
        return digits.Length is >= 9 and <= 15 ? new CoSignContact("text", digits) : Odd;
    }
}
