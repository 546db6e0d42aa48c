using System.Text;
using CauNoi.Calendar.Rules;
using CauNoi.Test.Unit.Text;

namespace CauNoi.Calendar.Tests.Unit;

public class ICalendarTextTests
{
    [Fact]
    public void No_line_is_longer_than_75_bytes_and_unfolding_gives_the_text_back() => AnyText.Holds(text =>
    {
        var line = "SUMMARY:" + text.ReplaceLineEndings("");
        var folded = ICalendarText.Folded(line);
        return folded.Split("\r\n").All(piece => Encoding.UTF8.GetByteCount(piece) <= 75)
            && folded.Replace("\r\n ", "", StringComparison.Ordinal) == new string([.. line.EnumerateRunes().SelectMany(r => r.ToString())]);
    });

    [Fact]
    public void Marked_letters_are_never_cut_in_two() =>
        ICalendarText.Folded("SUMMARY:" + new string('ệ', 60)).Split("\r\n").ShouldAllBe(piece => !piece.Contains('\uFFFD'));

    [Theory]
    [InlineData("a;b,c\\d", "a\\;b\\,c\\\\d")]
    [InlineData("một\r\nhai", "một\\nhai")]
    [InlineData("một\0hai\u0007", "mộthai")]
    public void Signs_that_mean_something_are_written_as_text(string text, string escaped) => ICalendarText.Escaped(text).ShouldBe(escaped);

    [Fact]
    public void What_somebody_typed_cannot_add_lines_of_its_own()
    {
        var line = new CalendarLine("x", "Họp\r\nEND:VEVENT\nATTACH:http://x", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1), LineKind.Entry);
        var lines = ICalendarText.Of("Lịch", "unit-1", "http://localhost", [line], DateTimeOffset.UnixEpoch).Split("\r\n");
        lines.Count(l => l == "END:VEVENT").ShouldBe(1);
        lines.ShouldNotContain(l => l.StartsWith("ATTACH", StringComparison.Ordinal));
    }
}
