using System.Globalization;

namespace CauNoi.Bodies.Rules;

/// <summary>How a term is called: "khóa XV", "lần thứ I", "nhiệm kỳ 2025–2030".</summary>
public static class TermNames
{
    public const string Session = "khoa";
    public const string Congress = "lan-thu";
    public const string Years = "nhiem-ky";

    /// <summary>The most that a number of terms can be; Roman numbers stay readable.</summary>
    public const int MostNumber = 99;

    private static readonly (int Value, string Sign)[] Signs =
        [(90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static string Of(string wording, int number, DateOnly starts, DateOnly plannedEnd)
    {
        var years = string.Create(CultureInfo.InvariantCulture, $"nhiệm kỳ {starts.Year}–{plannedEnd.Year}");
        return wording switch
        {
            Session => $"khóa {Roman(number)}, {years}",
            Congress => $"lần thứ {Roman(number)}, {years}",
            _ => years,
        };
    }

    /// <summary>XV. Congresses are counted in Roman numbers.</summary>
    public static string Roman(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MostNumber);
        var text = "";
        foreach (var (value, sign) in Signs)
            for (; number >= value; number -= value)
                text += sign;
        return text;
    }
}
