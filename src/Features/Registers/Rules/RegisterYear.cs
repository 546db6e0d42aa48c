using System.Globalization;

namespace CauNoi.Registers.Rules;

/// <summary>Which year of a register is opened.</summary>
public static class RegisterYear
{
    private const int Offered = 6;

    /// <summary>The year that was asked for; the one of today where none, or none that could be, was.</summary>
    public static int Of(string? asked, DateOnly today) => int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 2000 && year <= today.Year ? year : today.Year;

    /// <summary>The years one can choose, the newest first.</summary>
    public static IReadOnlyList<int> Choices(int chosen, DateOnly today) => [.. Enumerable.Range(0, Offered).Select(back => today.Year - back).Append(chosen).Distinct().OrderDescending()];
}
