using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Kernel.Lunar;
using CauNoi.Test.Browser;

namespace CauNoi.Notebook.Tests.Browser;

/// <summary>The phone's lunar table says what the kernel says. Where it does not, the message is the table to write.</summary>
public partial class LunarTableTests
{
    private static readonly IReadOnlyList<LunarMonth> Months = [.. Enumerable.Range(2020, 81).SelectMany(LunarCalendar.MonthsOf)];

    private static string Source => File.ReadAllText(Path.Combine(Chromium.Home, "web", "notebook", "lunar-months.ts"));

    [Fact]
    public void The_months_have_the_lengths_of_the_kernel()
    {
        var bits = string.Concat(Months.Select(m => m.Length == 30 ? '1' : '0'));
        bits = bits.PadRight((bits.Length + 3) / 4 * 4, '0');
        var digits = string.Concat(Enumerable.Range(0, bits.Length / 4).Select(n => Convert.ToInt32(bits.Substring(n * 4, 4), 2).ToString("x", CultureInfo.InvariantCulture)));
        string.Concat(Quoted().Matches(Source).Select(m => m.Groups["digits"].Value)).ShouldBe(digits);
        Source.ShouldContain($"count = {Months.Count};");
        Source.ShouldContain($"firstDay = \"{Months[0].First:yyyy-MM-dd}\";");
        Months[0].Month.ShouldBe(1);
    }

    [Fact]
    public void The_leap_months_are_those_of_the_kernel() =>
        Source.ShouldContain(string.Join(", ", Months.Select((m, n) => (m.Leap, n)).Where(m => m.Leap).Select(m => m.n)) + ",");

    [GeneratedRegex("\"(?<digits>[0-9a-f]{40,})\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Quoted();
}
