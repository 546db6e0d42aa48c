namespace CauNoi.Kernel.Lunar;

/// <summary>
/// All lunar months that touch the years 1900 to 2100, worked out once. The rules: a month begins on the day of the new
/// moon; the month with the winter solstice is the eleventh; where thirteen months lie between two eleventh ones, the first
/// without a principal term of the sun is a leap month and bears the number of the one before. All days are those of UTC+7.
/// </summary>
internal static class LunarMonths
{
    private static readonly Lazy<IReadOnlyList<LunarMonth>> Worked = new(() => [.. Enumerable.Range(1898, 204).SelectMany(Between)]);

    public static IReadOnlyList<LunarMonth> All => Worked.Value;

    /// <summary>From the eleventh month of one year up to that of the next.</summary>
    private static IEnumerable<LunarMonth> Between(int year)
    {
        var first = Eleventh(year);
        var count = Eleventh(year + 1) - first;
        var days = Enumerable.Range(first, count + 1).Select(NewMoons.DayOf).ToList();
        var twelfths = days.ConvertAll(SunLongitude.Twelfth);
        var leap = count == 13 ? Enumerable.Range(1, count - 1).First(i => twelfths[i] == twelfths[i + 1]) : int.MaxValue;
        for (var i = 0; i < count; i++)
        {
            var number = 10 + i - (i >= leap ? 1 : 0);
            yield return new LunarMonth(number < 12 ? year : year + 1, (number % 12) + 1, i == leap, days[i], days[i + 1].DayNumber - days[i].DayNumber);
        }
    }

    /// <summary>The number of the new moon that begins the eleventh month of a year.</summary>
    private static int Eleventh(int year)
    {
        var end = new DateOnly(year, 12, 31);
        var number = NewMoons.NumberNear(end) + 1;
        while (NewMoons.DayOf(number) > end) number--;
        // Past the solstice already: the month before holds it.
        return SunLongitude.Twelfth(NewMoons.DayOf(number)) >= 9 ? number - 1 : number;
    }
}
