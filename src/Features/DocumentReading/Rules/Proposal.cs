using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>What people have made of a proposal so far.</summary>
public enum ProposalStanding
{
    /// <summary>Nobody has looked at it.</summary>
    Open,

    Accepted,

    /// <summary>Accepted in other words.</summary>
    Corrected,

    Rejected,
}

/// <summary>One target that would be: found by the reader, or added by a person.</summary>
/// <param name="Id">Stable within the document: t12 found, n5-1 made by step 5.</param>
/// <param name="Quote">The sentence or cell.</param>
/// <param name="Figure">The number in it.</param>
/// <param name="What">What it would say now.</param>
/// <param name="Found">What the reader proposed; null for one that it missed.</param>
/// <param name="Standing">What people have made of it.</param>
/// <param name="Confidence">How sure the reader was.</param>
/// <param name="Reason">Why.</param>
public sealed record Proposal(string Id, Span Quote, Span Figure, ProposedTarget What, ProposedTarget? Found, ProposalStanding Standing, double Confidence, string Reason)
{
    public bool Seen => Standing != ProposalStanding.Open;

    /// <summary>Whether it becomes a target when the document is confirmed.</summary>
    public bool Taken => Standing is ProposalStanding.Accepted or ProposalStanding.Corrected;

    public static Proposal Of(FoundTarget found, int at)
    {
        var what = ProposedTarget.Of(found);
        return new Proposal($"t{at + 1}", found.Quote, found.Figure, what, what, ProposalStanding.Open, found.Confidence, found.Reason);
    }
}
