using System.Globalization;

namespace CauNoi.Ui.Figures;

/// <summary>Places on a bar or a plot, in per cent of its length, written as SVG wants them.</summary>
internal static class Percent
{
    public static string Of(decimal part, decimal whole) => whole <= 0 ? "0%" : Plain(Math.Clamp(part / whole, 0, 1) * 100) + "%";

    public static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
