using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>What a person can do while reviewing.</summary>
public enum ReviewKind
{
    Accept,
    Correct,
    Reject,
    Split,
    Join,
    Add,
    Undo,

    /// <summary>The word proposed for one that a scan or an old font has spoilt is taken.</summary>
    TakeWord,

    /// <summary>The word stays as it was read.</summary>
    LeaveWord,

    /// <summary>The end: the document was confirmed.</summary>
    Confirm,
}

/// <summary>One thing a person did, in its order.</summary>
/// <param name="No">From 1, without gaps.</param>
/// <param name="Kind">What.</param>
/// <param name="By">Who.</param>
public sealed record ReviewStep(int No, ReviewKind Kind, Guid By)
{
    /// <summary>To which proposal.</summary>
    public string? Proposal { get; init; }

    /// <summary>The second one, where two are joined.</summary>
    public string? Other { get; init; }

    /// <summary>What it says from now on.</summary>
    public ProposedTarget? What { get; init; }

    /// <summary>Where an added one stands.</summary>
    public Span? Place { get; init; }

    public Span? Figure { get; init; }

    /// <summary>The step that is taken back.</summary>
    public int? Undoes { get; init; }

    /// <summary>Which of the proposed words.</summary>
    public int? Word { get; init; }

    /// <summary>All that it has to do with: of two people who touch the same, the second one is told.</summary>
    public IEnumerable<string> Touches()
    {
        if (Proposal is not null) yield return Proposal;
        if (Other is not null) yield return Other;
        if (Word is { } word) yield return $"w{word}";
        if (Kind is ReviewKind.Split or ReviewKind.Join or ReviewKind.Add) yield return Made(1);
        if (Kind is ReviewKind.Split) yield return Made(2);
    }

    /// <summary>The name of a proposal that this step makes.</summary>
    public string Made(int which) => $"n{No}-{which}";
}
