using System.Text.RegularExpressions;
using CauNoi.Documents.Reading.Drafts;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>Words that stand beside each other, from left to right.</summary>
internal sealed partial record TextLine(IReadOnlyList<DraftWord> Words)
{
    public int Page => Words[0].Page;

    public double Left => Words[0].X;

    public double Right { get; } = Words.Max(w => w.Right);

    public double Middle { get; } = Words.Average(w => w.Middle);

    public double Height { get; } = Words.Select(w => w.Height).Order().ElementAt(Words.Count / 2);

    public bool Bold { get; } = Words.All(w => w.Bold);

    public string Text { get; } = string.Join(' ', Words.Select(w => w.Text));

    /// <summary>It begins as items and headings do: "-", "1.", "2.1.", "a)", "IV.", "II-", "A.", "Điều 3", "Phụ lục".</summary>
    public bool Begins => Beginning().IsMatch(Text);

    public bool Capitals => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);

    /// <summary>Puts words into lines by their height on the page.</summary>
    public static List<TextLine> Of(IEnumerable<DraftWord> words, double em)
    {
        var lines = new List<TextLine>();
        var open = new List<DraftWord>();
        var sum = 0.0;
        foreach (var word in words.OrderBy(w => w.Middle))
        {
            if (open.Count > 0 && word.Middle - sum / open.Count > em * 0.42)
            {
                lines.Add(new TextLine([.. open.OrderBy(w => w.X)]));
                open.Clear();
                sum = 0;
            }

            open.Add(word);
            sum += word.Middle;
        }

        if (open.Count > 0) lines.Add(new TextLine([.. open.OrderBy(w => w.X)]));
        return lines;
    }

    [GeneratedRegex(@"^([-–+•*○°▪●◦·►]|\d{1,2}(\.\d{1,2}){0,3}[.)/-]?|[a-zđ][.)]|[A-E][.)]|[IVXHl]{1,5}[.)/–-]|Điều \d+[.:]?|Phần \w+|PHẦN \w+[.:]?|Phụ lục|PHỤ LỤC|Chương \w|CHƯƠNG )(\s|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Beginning();
}
