using CauNoi.Kernel.Text;

namespace CauNoi.DocumentReading.Rules;

/// <summary>Whether the head of a document names the unit that hands it in.</summary>
public static class Letterhead
{
    private static readonly string[] Before = ["tỉnh", "thành phố", "xã", "phường", "đặc khu"];

    /// <summary>What is wrong with it as a sentence, or null.</summary>
    /// <param name="issuer">As it stands at the head; null where the head is lost.</param>
    /// <param name="unit">The unit for which a programme would be made.</param>
    public static string? Against(string? issuer, string unit)
    {
        if (string.IsNullOrWhiteSpace(issuer)) return null;
        var (said, own) = (Fold.Toned(issuer), Fold.Toned(unit));
        // Old and new names differ in the word before; the name itself is what is compared.
        foreach (var word in Before)
            if (own.StartsWith(word + " ", StringComparison.Ordinal)) own = own[(word.Length + 1)..];
        return $" {said} ".Contains($" {own} ", StringComparison.Ordinal) ? null
            : $"Đầu văn bản ghi “{issuer.Trim()}”, còn nơi đang đọc là {unit}. Xin xem có đúng văn bản của đơn vị mình không.";
    }
}
