using CauNoi.Kernel;

namespace CauNoi.Documents.Reading;

/// <summary>A document, or why it is not one. Never both.</summary>
public sealed record ReadOutcome
{
    private ReadOutcome(ReadDocument? document, RefusedFor? why, Refusal? refusal) => (Document, Why, Refusal) = (document, why, refusal);

    public ReadDocument? Document { get; }

    public RefusedFor? Why { get; }

    /// <summary>The sentence for whoever sent the file.</summary>
    public Refusal? Refusal { get; }

    public static ReadOutcome Of(ReadDocument document) => new(document, null, null);

    internal static ReadOutcome Of(RefusedFor why, Refusal refusal) => new(null, why, refusal);
}

/// <summary>Why a file is not read.</summary>
public enum RefusedFor
{
    Empty,
    Unknown,
    Damaged,
    Encrypted,
    OldWord,
    Macro,
    Embedded,
    Script,
    Bomb,
    TooLarge,
    TooManyPages,
    OutOfTime,
    ToolMissing,
    NoText,
}
