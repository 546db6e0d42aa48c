using CauNoi.Recognition;

namespace CauNoi.Documents.Reading;

/// <summary>What a file is.</summary>
public enum DocumentKind
{
    PlainText,
    Word,
    OpenDocument,
    Web,
    Pdf,
    Photo,
}

/// <summary>A document that was read.</summary>
/// <param name="Source">Its text, for the recogniser and for the screen.</param>
/// <param name="Facts">What was done to get it.</param>
/// <param name="Pages">Its pages as pictures can be drawn of them; none where the file has no fixed pages.</param>
public sealed record ReadDocument(SourceText Source, FileFacts Facts, IReadOnlyList<ReadPage> Pages);

/// <summary>What the reader knows of the file beside its text: shown to whoever confirms, because each of these can hide a mistake.</summary>
public sealed record FileFacts(DocumentKind Kind)
{
    /// <summary>Pages of the original, as far as it says.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>Pages that were pictures and had to be recognised.</summary>
    public int RecognisedPages { get; init; }

    /// <summary>Mean confidence of the recognised words, 0–1; null where nothing was recognised.</summary>
    public double? Confidence { get; init; }

    /// <summary>Pieces of text that were set in an old font and are converted: none, "TCVN3", "VNI" or both.</summary>
    public IReadOnlyList<string> Converted { get; init; } = [];

    /// <summary>Tracked changes: insertions were taken into the text.</summary>
    public int InsertionsTaken { get; init; }

    /// <summary>Tracked changes: deletions were left out.</summary>
    public int DeletionsLeftOut { get; init; }

    /// <summary>Comments of reviewers that are not part of the text.</summary>
    public int CommentsLeftOut { get; init; }
}

/// <summary>A page, as a picture of it is drawn: upright and straight.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Of the upright page; the unit is the original's (points or pixels), only the relation matters.</param>
/// <param name="Height">Of the upright page.</param>
/// <param name="Words">Where each word of the text stands on it.</param>
public sealed record ReadPage(int Number, double Width, double Height, IReadOnlyList<PageWord> Words)
{
    /// <summary>Degrees clockwise by which the original lies wrong: 0, 90, 180, 270.</summary>
    public int Turn { get; init; }

    /// <summary>The small angle, in degrees clockwise, by which it then still leans.</summary>
    public double Lean { get; init; }

    /// <summary>Its words were recognised in a picture.</summary>
    public bool Recognised { get; init; }
}

/// <summary>A word on a page. Place and size are shares of the page, 0–1, so that a picture of any size can be marked.</summary>
/// <param name="X">Left side.</param>
/// <param name="Y">Upper side.</param>
/// <param name="Width">To the right.</param>
/// <param name="Height">Downwards.</param>
/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Confidence">0–1 where it was recognised; null where the file says it.</param>
public sealed record PageWord(double X, double Y, double Width, double Height, int Start, int End, double? Confidence);
