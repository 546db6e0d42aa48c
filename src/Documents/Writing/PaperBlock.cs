namespace CauNoi.Documents.Writing;

/// <summary>One piece of a paper's body, from top to bottom.</summary>
public abstract record PaperBlock;

/// <summary>A heading; its own numbering ("I.", "1.", "a)") stands in the text.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Text">The words.</param>
public sealed record PaperHeading(int Level, string Text) : PaperBlock;

/// <summary>A paragraph of the body.</summary>
public sealed record PaperParagraph(IReadOnlyList<PaperRun> Runs) : PaperBlock
{
    public PaperParagraph(string text)
        : this([new PaperRun(text)])
    {
    }
}

/// <summary>A list; every item begins with a dash, as official papers have it.</summary>
public sealed record PaperList(IReadOnlyList<PaperParagraph> Items) : PaperBlock;

/// <summary>A picture.</summary>
/// <param name="Bytes">JPEG or PNG; what it is shows in its first bytes.</param>
/// <param name="Width">Width in pixels, for the proportion.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Says">What it shows, for whoever does not see it.</param>
public sealed record PaperPicture(byte[] Bytes, int Width, int Height, string Says) : PaperBlock
{
    /// <summary>How wide it is printed; never wider than the page allows.</summary>
    public int Millimetres { get; init; } = 120;

    public string? Caption { get; init; }
}

/// <summary>What follows begins on a new page.</summary>
public sealed record PaperPageBreak : PaperBlock;

/// <summary>Pages turned on their side, for wide tables. Cannot hold another one.</summary>
public sealed record PaperLandscape(IReadOnlyList<PaperBlock> Blocks) : PaperBlock;

/// <summary>A piece of text of one look.</summary>
public sealed record PaperRun(string Text)
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>Where a press on the text leads.</summary>
    public Uri? Link { get; init; }

    /// <summary>A footnote behind the text.</summary>
    public PaperFootnote? Footnote { get; init; }

    public static implicit operator PaperRun(string text) => new(text);
}

/// <summary>A footnote: where a figure comes from.</summary>
/// <param name="Text">The words.</param>
/// <param name="Link">The page that shows what was counted.</param>
public sealed record PaperFootnote(string Text, Uri? Link = null);
