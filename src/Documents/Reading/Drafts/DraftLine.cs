using System.Text;
using CauNoi.Documents.Reading.Letters;

namespace CauNoi.Documents.Reading.Drafts;

/// <summary>A paragraph while it is read: its letters by the code they are written in, because one paragraph may mix fonts.</summary>
internal sealed class DraftLine
{
    private readonly List<(LetterCode Code, StringBuilder Text)> pieces = [];
    private int letters, bold;

    /// <summary>The page of its first letter.</summary>
    public int? Page { get; private set; }

    public List<DraftParagraph> Notes { get; } = [];

    /// <summary>What stands in frames that hang on it.</summary>
    public List<DraftPart> Boxes { get; } = [];

    public void Add(string text, LetterCode code, bool isBold, int page)
    {
        if (text.Length == 0) return;
        if (pieces.Count == 0 || pieces[^1].Code != code) pieces.Add((code, new StringBuilder()));
        pieces[^1].Text.Append(text);
        var visible = text.Count(c => !char.IsWhiteSpace(c));
        if (visible == 0) return;
        letters += visible;
        if (isBold) bold += visible;
        Page ??= page;
    }

    public DraftParagraph Done(string? label, int page, ISet<string> converted)
    {
        var text = new StringBuilder();
        foreach (var (code, piece) in pieces)
        {
            var (coded, read) = (piece.ToString(), OldLetters.Read(piece.ToString(), code));
            if (read != coded) converted.Add(OldLetters.NameOf(code)!);
            text.Append(read);
        }

        // Fonts lie: a text pasted into a Unicode font keeps its old code.
        var whole = text.ToString();
        if (pieces.Count > 0 && pieces.All(p => p.Code == LetterCode.Unicode) && OldLetters.OfText(whole) is var guessed && guessed != LetterCode.Unicode)
        {
            converted.Add(OldLetters.NameOf(guessed)!);
            whole = OldLetters.Read(whole, guessed);
        }

        return new DraftParagraph(whole, Page ?? page) { Bold = letters > 0 && bold == letters, Label = label, Notes = Notes };
    }
}
