namespace CauNoi.Kernel.Text;

/// <summary>A telephone number as people write it.</summary>
public static class Telephone
{
    /// <summary>Its digits as dialled within the country, whatever spaces, dots and brackets stand between them, +84 or not; nothing where anything else was typed.</summary>
    public static string? Digits(string typed)
    {
        if (typed.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '.' or '-' or '+' or '(' or ')'))) return null;
        var digits = new string([.. typed.Where(char.IsAsciiDigit)]);
        // A number of ten or eleven digits loses its nought behind the country's own.
        return digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12 ? $"0{digits[2..]}" : digits;
    }
}
