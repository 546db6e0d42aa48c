using System.Text.RegularExpressions;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>What stands in the margins of each page is no part of the text: page numbers, and heads that run through.</summary>
internal static partial class Margins
{
    private const double Margin = 0.095;

    /// <summary>The lines of each page without those of the margins.</summary>
    public static List<List<TextLine>> Without(IReadOnlyList<(double Height, List<TextLine> Lines)> pages)
    {
        var often = pages.SelectMany(p => p.Lines.Where(l => InMargin(l, p.Height)).Select(l => Shape(l)).Distinct())
            .CountBy(shape => shape).Where(c => c.Value >= Math.Max(3, pages.Count * 2 / 5)).Select(c => c.Key).ToHashSet();
        return [.. pages.Select(p => p.Lines.Where(l => !(InMargin(l, p.Height) && (Number().IsMatch(l.Text) || often.Contains(Shape(l))))).ToList())];
    }

    private static bool InMargin(TextLine line, double height) => line.Middle < height * Margin || line.Middle > height * (1 - Margin);

    /// <summary>A running head is the same on every page but for the number in it.</summary>
    private static string Shape(TextLine line) => Digits().Replace(line.Text, "0");

    [GeneratedRegex(@"^\s*[-–—|]?\s*((Trang|trang|Page)\s+)?\d{1,4}(\s*/\s*\d{1,4})?\s*[-–—|]?\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();
}
