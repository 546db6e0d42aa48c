using CauNoi.Kernel.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Time;

/// <summary>Days of the years this program will meet, and a calendar of 2026 to count them by.</summary>
internal static class AnyDay
{
    public static Arbitrary<DateOnly> Days { get; } =
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2060, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    public static Arbitrary<Period> Periods { get; } =
        (from day in Days.Generator
         from kind in Gen.Elements(PeriodKind.All.Where(k => k.Measure != PeriodMeasure.Given).ToArray())
         select Period.Of(kind, day)).ToArbitrary();

    /// <summary>30 April and 1 May off, the Friday after New Year swapped for a Saturday, a holiday on a Sunday made good on Monday.</summary>
    public static Holidays DaysOff { get; } = new(
        [
            new Holiday(new DateOnly(2026, 1, 1), "Tết Dương lịch"),
            new Holiday(new DateOnly(2026, 4, 26), "Giỗ Tổ Hùng Vương"),
            new Holiday(new DateOnly(2026, 4, 27), "Nghỉ bù Giỗ Tổ Hùng Vương"),
            new Holiday(new DateOnly(2026, 4, 30), "Ngày Chiến thắng"),
            new Holiday(new DateOnly(2026, 5, 1), "Quốc tế lao động"),
        ],
        [new SwappedDay(new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 10), "Hoán đổi Tết Dương lịch")]);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
