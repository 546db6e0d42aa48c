using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>How a document stands after all steps so far: the fold of the rows, worked out anew and stored nowhere.</summary>
/// <param name="Proposals">Those that stand, in the order of the text.</param>
/// <param name="Words">Which proposed words were taken (true) or left (false).</param>
/// <param name="Version">The number of the last step.</param>
public sealed record ReviewFold(IReadOnlyList<Proposal> Proposals, IReadOnlyDictionary<int, bool> Words, int Version)
{
    public int Seen => Proposals.Count(p => p.Seen);

    public int Taken => Proposals.Count(p => p.Taken);

    public int Rejected => Proposals.Count(p => p.Standing == ProposalStanding.Rejected);

    public Proposal? Find(string id) => Proposals.FirstOrDefault(p => p.Id == id);

    /// <summary>The first that nobody has looked at, from a place on; then from the beginning.</summary>
    public Proposal? NextOpen(int from) => Proposals.FirstOrDefault(p => !p.Seen && p.Figure.Start >= from) ?? Proposals.FirstOrDefault(p => !p.Seen);

    /// <summary>The one before in the text, with which it would be joined.</summary>
    public Proposal? Before(string id)
    {
        Proposal? before = null;
        foreach (var proposal in Proposals)
        {
            if (proposal.Id == id) return before;
            before = proposal;
        }

        return null;
    }

    public static ReviewFold Of(IReadOnlyList<FoundTarget> found, IReadOnlyList<ReviewStep> steps)
    {
        var board = found.Select(Proposal.Of).ToDictionary(p => p.Id);
        var words = new Dictionary<int, bool>();
        foreach (var step in Standing(steps)) Apply(board, words, step);
        return new ReviewFold([.. board.Values.OrderBy(p => p.Figure.Start).ThenBy(p => p.Figure.End).ThenBy(p => p.Id, StringComparer.Ordinal)], words, steps.Count == 0 ? 0 : steps[^1].No);
    }

    /// <summary>The steps that were not taken back.</summary>
    public static IEnumerable<ReviewStep> Standing(IReadOnlyList<ReviewStep> steps)
    {
        var undone = steps.Where(s => s.Kind == ReviewKind.Undo).Select(s => s.Undoes).ToHashSet();
        return steps.Where(s => s.Kind != ReviewKind.Undo && !undone.Contains(s.No));
    }

    // What does not fit any more changes nothing: a row that is wrong must not close a document for everybody.
    private static void Apply(Dictionary<string, Proposal> board, Dictionary<int, bool> words, ReviewStep step)
    {
        if (step.Kind is ReviewKind.TakeWord or ReviewKind.LeaveWord && step.Word is { } word) words[word] = step.Kind == ReviewKind.TakeWord;
        if (step is { Kind: ReviewKind.Add, Place: { } place, What: { } added })
            board[step.Made(1)] = new Proposal(step.Made(1), place, step.Figure ?? place, added, null, ProposalStanding.Open, 1, "Người xem thêm vào.");
        if (step.Proposal is null || !board.TryGetValue(step.Proposal, out var proposal)) return;
        switch (step.Kind)
        {
            case ReviewKind.Accept:
                board[proposal.Id] = proposal with { Standing = proposal.What == proposal.Found ? ProposalStanding.Accepted : ProposalStanding.Corrected };
                break;
            case ReviewKind.Correct when step.What is { } what:
                board[proposal.Id] = proposal with { What = what, Standing = ProposalStanding.Corrected };
                break;
            case ReviewKind.Reject:
                board[proposal.Id] = proposal with { Standing = ProposalStanding.Rejected };
                break;
            case ReviewKind.Split:
                board.Remove(proposal.Id);
                foreach (var which in (int[])[1, 2]) board[step.Made(which)] = proposal with { Id = step.Made(which), Standing = ProposalStanding.Open };
                break;
            case ReviewKind.Join when step.Other is { } other && other != proposal.Id && board.Remove(other, out var second):
                board.Remove(proposal.Id);
                board[step.Made(1)] = proposal with
                {
                    Id = step.Made(1), Standing = ProposalStanding.Open, Quote = Around(proposal.Quote, second.Quote), Figure = Around(proposal.Figure, second.Figure),
                };
                break;
        }
    }

    private static Span Around(Span one, Span other) => new(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));
}
