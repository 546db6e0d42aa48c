using CauNoi.Kernel;
using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>Whether a step may be taken, decided without looking anywhere.</summary>
public static class ReviewDecisions
{
    /// <summary>What stands against a step: somebody was quicker with the same thing, or it makes no sense now.</summary>
    /// <param name="found">What the reader found.</param>
    /// <param name="steps">All steps so far.</param>
    /// <param name="step">The one that is wanted; its number follows the last.</param>
    /// <param name="seen">The last step that this person's page knew.</param>
    /// <param name="words">How many words are proposed.</param>
    public static Refusal? Against(IReadOnlyList<FoundTarget> found, IReadOnlyList<ReviewStep> steps, ReviewStep step, int seen, int words)
    {
        var fold = ReviewFold.Of(found, steps);
        var touched = step.Kind == ReviewKind.Undo ? Undone(steps, step)?.Touches() ?? [] : step.Touches();
        if (steps.Any(s => s.No > seen && Reached(steps, s).Intersect(touched).Any())) return ReadingRefusals.SomebodyElse;
        return step.Kind switch
        {
            ReviewKind.Undo => OfUndo(steps, step),
            ReviewKind.TakeWord or ReviewKind.LeaveWord => step.Word is { } word && word >= 0 && word < words ? null : ReadingRefusals.NoWord,
            ReviewKind.Add or ReviewKind.Confirm => null,
            _ => OfProposal(fold, step),
        };
    }

    /// <summary>The last step of a person that can be taken back, or null.</summary>
    public static ReviewStep? LastOf(IReadOnlyList<ReviewStep> steps, Guid person) =>
        ReviewFold.Standing(steps).LastOrDefault(s => s.By == person && s.Kind != ReviewKind.Confirm);

    private static Refusal? OfProposal(ReviewFold fold, ReviewStep step)
    {
        if (step.Proposal is not { } id || fold.Find(id) is not { } proposal) return ReadingRefusals.NoProposal;
        return step.Kind switch
        {
            ReviewKind.Accept when proposal.Taken => ReadingRefusals.AcceptedAlready,
            ReviewKind.Reject when proposal.Standing == ProposalStanding.Rejected => ReadingRefusals.RejectedAlready,
            ReviewKind.Join when step.Other is not { } other || other == id || fold.Find(other) is null => ReadingRefusals.NothingBefore,
            _ => null,
        };
    }

    private static Refusal? OfUndo(IReadOnlyList<ReviewStep> steps, ReviewStep step)
    {
        if (Undone(steps, step) is not { } undone || undone.By != step.By) return ReadingRefusals.NothingToUndo;
        var touched = undone.Touches().ToHashSet();
        return ReviewFold.Standing(steps).Any(s => s.No > undone.No && s.Touches().Any(touched.Contains)) ? ReadingRefusals.GoneOn : null;
    }

    private static ReviewStep? Undone(IReadOnlyList<ReviewStep> steps, ReviewStep step) =>
        ReviewFold.Standing(steps).FirstOrDefault(s => s.No == step.Undoes && s.Kind != ReviewKind.Confirm);

    // Taking a step back touches what that step touched.
    private static IEnumerable<string> Reached(IReadOnlyList<ReviewStep> steps, ReviewStep step) =>
        step.Kind == ReviewKind.Undo ? steps.FirstOrDefault(s => s.No == step.Undoes)?.Touches() ?? [] : step.Touches();
}
