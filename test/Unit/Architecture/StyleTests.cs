using System.Text.RegularExpressions;

namespace CauNoi.Test.Unit.Architecture;

/// <summary>The sheets of the desk and the portal are one: a class that two of them lay out looks, on every page, as the later one says.</summary>
public partial class StyleTests
{
    [Fact]
    public void What_a_class_looks_like_is_said_in_one_sheet() => SaidTwice(Sheets().Select(f => (f, Checkout.Read(f)))).ShouldBeEmpty();

    [Theory]
    [InlineData(".beside { display: grid; }", "@media (min-width: 60rem) { .beside { display: flex; } }", ".beside")]
    [InlineData(".a, .beside { gap: 0; }", "/* .a { } */ .beside > p { margin: 0; } .beside{gap:1px}", ".beside")]
    [InlineData(".a { gap: 0; } .a { margin: 0; }", ".b .a { gap: 0; } .c:not(.a, .d) { gap: 0; }", null)]
    public void A_class_said_in_two_sheets_is_found(string one, string other, string? found) =>
        SaidTwice([("one.css", one), ("other.css", other)]).Select(s => s.Split(':')[0]).ShouldBe(found is null ? [] : [found]);

    // Paper says anew what the screen said: that is what it is for.
    private static IEnumerable<string> Sheets() => Imports().Matches(Checkout.Read("web/styles/app.css"))
        .Select(m => $"web/styles/{m.Groups[1].Value}").Where(f => !f.EndsWith("/print.css", StringComparison.Ordinal));

    private static IEnumerable<string> SaidTwice(IEnumerable<(string File, string Text)> sheets) => sheets
        .SelectMany(s => Bare(s.Text).Distinct().Select(c => (Class: c, s.File))).GroupBy(s => s.Class).Where(g => g.Count() > 1)
        .Select(g => $"{g.Key}: {string.Join(", ", g.Select(s => s.File))}");

    private static IEnumerable<string> Bare(string sheet) => Heads().Matches(Comments().Replace(sheet, ""))
        .SelectMany(m => Brackets().Replace(m.Groups[1].Value, "").Split(',')).Select(s => s.Trim()).Where(s => Alone().IsMatch(s));

    [GeneratedRegex("""@import "\./([\w-]+\.css)";""")]
    private static partial Regex Imports();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"([^{};]+)\{")]
    private static partial Regex Heads();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^\.[\w-]+$")]
    private static partial Regex Alone();
}
