using System.Globalization;

namespace CauNoi.Kernel.Text;

/// <summary>Figures as Vietnamese readers write them: 1.234.567,5. Independent of the culture of the machine.</summary>
public static class Figures
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly NumberFormatInfo Written = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    /// <summary>The figure with dots between thousands and a comma before the fraction; no zeros at the end of the fraction.</summary>
    public static string Format(decimal figure) => figure.ToString("#,##0.############################", Written);

    /// <summary>
    /// Reads what people type: 1.234.567,5 or 1234567,5, with spaces around. A dot that does not stand before
    /// three digits is refused rather than guessed: whether 1.5 means one and a half is for the writer to say.
    /// </summary>
    public static bool TryParse(string? text, out decimal figure)
    {
        figure = 0;
        var written = (text ?? "").Trim().Replace('\u2212', '-');
        var comma = written.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? written : written[..comma];
        var fraction = comma < 0 ? "" : written[(comma + 1)..];
        if (!IsWhole(whole.StartsWith('-') ? whole[1..] : whole) || (comma >= 0 && !AreDigits(fraction)))
            return false;
        var plain = string.Concat(whole.Replace(".", "", StringComparison.Ordinal), ".", fraction);
        return decimal.TryParse(plain, Plain, CultureInfo.InvariantCulture, out figure);
    }

    private static bool IsWhole(string digits)
    {
        var groups = digits.Split('.');
        return Array.TrueForAll(groups, AreDigits)
            && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(g => g.Length == 3)));
    }

    private static bool AreDigits(string digits) => digits.Length > 0 && digits.All(char.IsAsciiDigit);
}
