using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Test.Unit.Text;
using FsCheck.Fluent;
using static CauNoi.Test.Unit.Time.AnyDay;

namespace CauNoi.Test.Unit.Time;

public class VietnameseDatesTests
{
    [Fact]
    public void Days_are_written_the_vietnamese_way_under_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            VietnameseDates.Format(Day("2026-05-07")).ShouldBe("07/05/2026");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("2026-05-04", "thứ Hai")]
    [InlineData("2026-05-09", "thứ Bảy")]
    [InlineData("2026-05-10", "Chủ nhật")]
    public void A_day_has_the_name_of_its_weekday(string day, string name) => VietnameseDates.Weekday(Day(day)).ShouldBe(name);

    [Theory]
    [InlineData("07/05/2026")]
    [InlineData("7/5/2026")]
    [InlineData(" 7-5-2026 ")]
    [InlineData("07.05.2026")]
    [InlineData("2026-05-07")]
    public void What_people_type_and_browsers_send_is_read(string typed)
    {
        VietnameseDates.TryParseDay(typed, out var day).ShouldBeTrue();
        day.ShouldBe(Day("2026-05-07"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31/02/2026")]
    [InlineData("05/13/2026")]
    [InlineData("7/5/26")]
    [InlineData("7/5")]
    [InlineData("07/05/0026")]
    [InlineData("hôm nay")]
    public void No_day_is_guessed(string? typed) => VietnameseDates.TryParseDay(typed, out _).ShouldBeFalse();

    [Fact]
    public void Every_day_is_read_back_as_it_was_written() => AnyText.Holds(Prop.ForAll(Days, day =>
        VietnameseDates.TryParseDay(VietnameseDates.Format(day), out var read) && read == day));
}
