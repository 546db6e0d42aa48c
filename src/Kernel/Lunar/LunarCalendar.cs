namespace CauNoi.Kernel.Lunar;

/// <summary>
/// The Vietnamese lunar calendar of the years 1900 to 2100, both directions, worked out at UTC+7 from new moons and the
/// sun's path. It is the calendar of today's rules carried back: what was printed before 1968 followed other meridians.
/// </summary>
public static class LunarCalendar
{
    /// <summary>The first day it covers.</summary>
    public static DateOnly First { get; } = new(1900, 1, 1);

    /// <summary>The last day it covers.</summary>
    public static DateOnly Last { get; } = new(2100, 12, 31);

    /// <summary>Whether a day is covered.</summary>
    public static bool Covers(DateOnly day) => First <= day && day <= Last;

    /// <summary>The lunar date of a covered day.</summary>
    public static LunarDate Of(DateOnly day)
    {
        if (!Covers(day)) throw new ArgumentOutOfRangeException(nameof(day), day, "The lunar calendar covers 1900 to 2100.");
        var month = Around(day);
        return new LunarDate(day.DayNumber - month.First.DayNumber + 1, month.Month, month.Year, month.Leap);
    }

    /// <summary>The months of a lunar year, in order; thirteen when it has a leap month.</summary>
    public static IReadOnlyList<LunarMonth> MonthsOf(int year) => [.. LunarMonths.All.Where(m => m.Year == year)];

    /// <summary>The day of the solar calendar on which a lunar date falls, or a sentence that says why there is none.</summary>
    public static Outcome<DateOnly> SolarDay(LunarDate date)
    {
        if (date.Month is < 1 or > 12 || date.Day is < 1 or > 30)
            return new Refusal("Ngày âm lịch có từ 1 đến 30, tháng từ 1 đến 12. Xin xem lại ngày và tháng.");
        var found = date.Year < First.Year - 1 || date.Year > Last.Year
            ? null
            : LunarMonths.All.FirstOrDefault(m => m.Year == date.Year && m.Month == date.Month && m.Leap == date.Leap);
        if (found is null && date.Leap && date.Year >= First.Year && date.Year <= Last.Year)
            return new Refusal($"Năm {date.Year} không có tháng {date.Month} nhuận. {LeapOf(date.Year)}");
        if (found is null || found.First > Last) return TooFar;
        if (date.Day > found.Length)
            return new Refusal($"{LunarNames.Month(found)} năm {date.Year} chỉ có {found.Length} ngày. Xin chọn từ 1 đến {found.Length}.");
        var day = found.First.AddDays(date.Day - 1);
        return Covers(day) ? day : TooFar;
    }

    /// <summary>
    /// The solar day of a yearly lunar date: of a month with a leap twin the first one counts, and the 30th of a month with
    /// 29 days is its last. Null where the calendar does not cover it.
    /// </summary>
    public static DateOnly? Yearly(int day, int month, int year)
    {
        var found = LunarMonths.All.FirstOrDefault(m => m.Year == year && m.Month == month && !m.Leap);
        return found?.First.AddDays(Math.Min(day, found.Length) - 1) is { } solar && Covers(solar) ? solar : null;
    }

    private static Refusal TooFar => new($"Lịch âm ở đây tính cho các ngày từ {First.Year} đến hết {Last.Year} dương lịch. Xin chọn một năm trong khoảng đó.");

    private static string LeapOf(int year) => LunarMonths.All.FirstOrDefault(m => m.Year == year && m.Leap) is { } leap
        ? $"Năm ấy nhuận tháng {leap.Month}; xin viết lại như 1/{leap.Month}n/{year}."
        : "Năm ấy không nhuận; xin bỏ chữ n.";

    private static LunarMonth Around(DateOnly day)
    {
        var (low, high) = (0, LunarMonths.All.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (LunarMonths.All[middle].First <= day) low = middle;
            else high = middle - 1;
        }

        return LunarMonths.All[low];
    }
}
