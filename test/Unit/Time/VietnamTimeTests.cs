using CauNoi.Kernel.Time;
using static CauNoi.Test.Unit.Time.AnyDay;

namespace CauNoi.Test.Unit.Time;

public class VietnamTimeTests
{
    [Theory]
    [InlineData(16, "2026-05-07")]
    [InlineData(17, "2026-05-08")]
    public void The_day_turns_at_17_00_utc(int hour, string day) =>
        VietnamTime.DayOf(new DateTimeOffset(2026, 5, 7, hour, 0, 0, TimeSpan.Zero)).ShouldBe(Day(day));

    [Fact]
    public void A_day_ends_where_the_next_begins()
    {
        VietnamTime.EndOf(Day("2026-05-07")).ShouldBe(VietnamTime.StartOf(Day("2026-05-08")));
        VietnamTime.StartOf(Day("2026-05-07")).UtcDateTime.ShouldBe(new DateTime(2026, 5, 6, 17, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void An_instant_stays_the_same_instant_on_a_vietnamese_clock()
    {
        var instant = new DateTimeOffset(2026, 5, 7, 20, 15, 0, TimeSpan.Zero);
        VietnamTime.At(instant).ShouldBe(instant);
        VietnamTime.At(instant).Hour.ShouldBe(3);
    }
}
