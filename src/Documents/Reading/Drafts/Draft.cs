namespace CauNoi.Documents.Reading.Drafts;

/// <summary>A document between its file and its text: what every reader makes, and <see cref="DraftWriter"/> writes down.</summary>
internal abstract record DraftPart;

/// <summary>A paragraph, either as text or, where places on a page are known, as words.</summary>
internal sealed record DraftParagraph(string Text, int Page) : DraftPart
{
    public IReadOnlyList<DraftWord> Words { get; init; } = [];

    public bool Bold { get; init; }

    /// <summary>The number of an automatic list, or of a footnote.</summary>
    public string? Label { get; init; }

    /// <summary>Footnotes called in it; they are written behind it.</summary>
    public IReadOnlyList<DraftParagraph> Notes { get; init; } = [];
}

internal sealed record DraftTable(List<DraftCell> Cells) : DraftPart;

internal sealed record DraftCell(int Row, int Column, IReadOnlyList<DraftParagraph> Paragraphs)
{
    public int Rows { get; set; } = 1;

    public int Columns { get; init; } = 1;

    /// <summary>What a cell holds, as lines: a table inside it is read row by row.</summary>
    public static IReadOnlyList<DraftParagraph> Lines(IEnumerable<DraftPart> parts) => [.. parts.SelectMany(part => part switch
    {
        DraftParagraph paragraph => [paragraph],
        DraftTable table => table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column).SelectMany(c => c.Paragraphs),
        _ => (IEnumerable<DraftParagraph>)[],
    })];

    public string Text => string.Join('\n', Paragraphs.Select(p => p.Words.Count > 0 ? string.Join(' ', p.Words.Select(w => w.Text)) : p.Text));
}

/// <summary>A word and its place, in the unit of its page.</summary>
internal sealed record DraftWord(string Text, int Page, double X, double Y, double Width, double Height)
{
    public double? Confidence { get; init; }

    public bool Bold { get; init; }

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double Middle => Y + Height / 2;
}
