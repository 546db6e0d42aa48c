namespace CauNoi.Recognition;

/// <summary>
/// A document as its readers hand it over, whatever file it came from: one text, and where its parts lie in it. Every
/// place in the recogniser's answer is an offset into <see cref="Text"/>, so a proposal can always point at its sentence.
/// </summary>
/// <param name="Text">The whole text in NFC, lines ended by \n; cells of a table row are separated by a tab.</param>
/// <param name="Blocks">In the order of the text, without overlaps.</param>
public sealed record SourceText(string Text, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>Pasted or plain text: each line is a paragraph of page 1.</summary>
    public static SourceText Plain(string text)
    {
        var clean = text.ReplaceLineEndings("\n").Normalize(System.Text.NormalizationForm.FormC);
        var blocks = new List<SourceBlock>();
        for (var start = 0; start < clean.Length;)
        {
            var end = clean.IndexOf('\n', start);
            end = end < 0 ? clean.Length : end;
            if (!clean.AsSpan(start, end - start).IsWhiteSpace())
            {
                blocks.Add(new SourceBlock(start, end, SourceBlockKind.Paragraph) { Page = 1 });
            }

            start = end + 1;
        }

        return new SourceText(clean, blocks);
    }
}

/// <summary>What a block is.</summary>
public enum SourceBlockKind
{
    Paragraph,
    Cell,
    Footnote,
}

/// <summary>One paragraph, cell or footnote.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Kind">What it is.</param>
public sealed record SourceBlock(int Start, int End, SourceBlockKind Kind)
{
    /// <summary>The page it begins on, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Which table a cell belongs to, from 0; a table broken over pages is one.</summary>
    public int? Table { get; init; }

    /// <summary>Row and column of a cell, from 0; a merged cell stands once, at its first row and column.</summary>
    public int Row { get; init; }

    public int Column { get; init; }

    /// <summary>How many rows and columns a merged cell covers.</summary>
    public int Rows { get; init; } = 1;

    public int Columns { get; init; } = 1;

    /// <summary>Set wholly in bold, where the file says so: headings often have no other sign.</summary>
    public bool Bold { get; init; }

    /// <summary>The number an automatic list gives the paragraph, which is not part of its characters in the file; readers write it into the text as well.</summary>
    public string? Label { get; init; }

    /// <summary>The least confidence of its words (0–1) where a picture was read; null for text.</summary>
    public double? Confidence { get; init; }
}
