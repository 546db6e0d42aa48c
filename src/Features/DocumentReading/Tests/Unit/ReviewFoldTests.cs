using CauNoi.DocumentReading.Rules;
using CauNoi.Kernel;
using CauNoi.Recognition;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.DocumentReading.Tests.Unit;

/// <summary>What people do to proposals: every step a row, the state their fold.</summary>
public class ReviewFoldTests
{
    private static readonly Guid Me = Guid.Parse("00000000-0000-0000-0000-000000000001"), She = Guid.Parse("00000000-0000-0000-0000-000000000002");

    private readonly List<ReviewStep> steps = [];

    private ReviewFold Fold => ReviewFold.Of(Findings.Targets, steps);

    [Fact]
    public void Accepted_corrected_and_rejected_proposals_are_counted_as_seen()
    {
        Take(ReviewKind.Accept, "t1").ShouldBeNull();
        Take(ReviewKind.Reject, "t2").ShouldBeNull();
        Take(ReviewKind.Correct, "t3", what: Fold.Find("t3")!.What with { Title = "Ngày hội" }).ShouldBeNull();
        (Fold.Seen, Fold.Taken, Fold.Rejected).ShouldBe((3, 2, 1));
        Fold.Find("t3")!.What.Title.ShouldBe("Ngày hội");
        Take(ReviewKind.Accept, "t1").ShouldBe(ReadingRefusals.AcceptedAlready);
        Take(ReviewKind.Accept, "t2").ShouldBeNull("what was rejected may be taken after all");
        Take(ReviewKind.Accept, "t9").ShouldBe(ReadingRefusals.NoProposal);
    }

    [Fact]
    public void A_split_proposal_is_two_open_ones_and_joined_ones_are_one_over_both_places()
    {
        Take(ReviewKind.Split, "t1").ShouldBeNull();
        Fold.Proposals.Select(p => p.Id).ShouldBe(["n1-1", "n1-2", "t2", "t3", "t4"]);
        Take(ReviewKind.Accept, "t1").ShouldBe(ReadingRefusals.NoProposal);
        Take(ReviewKind.Join, "t2", other: "t3").ShouldBeNull();
        var joined = Fold.Find("n2-1").ShouldNotBeNull();
        (joined.Quote.Start, joined.Quote.End).ShouldBe((Findings.Targets[1].Quote.Start, Findings.Targets[2].Quote.End));
        joined.Standing.ShouldBe(ProposalStanding.Open);
        Take(ReviewKind.Join, "t4").ShouldBe(ReadingRefusals.NothingBefore);
        Take(ReviewKind.Join, "t4", other: "t4").ShouldBe(ReadingRefusals.NothingBefore);
    }

    [Fact]
    public void An_added_proposal_is_the_readers_miss_and_stands_in_the_order_of_the_text()
    {
        var what = new ProposedTarget { Title = "Nhà", Kinds = [] };
        Try(new ReviewStep(1, ReviewKind.Add, Me) { Place = new Span(3, 9), What = what }, 0).ShouldBeNull();
        Fold.Proposals[0].Id.ShouldBe("n1-1");
        Fold.Proposals[0].Found.ShouldBeNull();
    }

    [Fact]
    public void The_own_last_step_is_taken_back_unless_the_proposal_went_on()
    {
        Take(ReviewKind.Accept, "t1");
        Take(ReviewKind.Split, "t2");
        Take(ReviewKind.Accept, "n2-1", by: She);
        Undo(2).ShouldBe(ReadingRefusals.GoneOn, "she has accepted a half of it");
        Undo(3).ShouldBe(ReadingRefusals.NothingToUndo, "that step is hers");
        Undo(1).ShouldBeNull();
        Fold.Find("t1")!.Standing.ShouldBe(ProposalStanding.Open);
        Undo(1).ShouldBe(ReadingRefusals.NothingToUndo, "it is taken back already");
        ReviewDecisions.LastOf(steps, Me)!.No.ShouldBe(2);
    }

    [Fact]
    public void Of_two_people_the_second_is_told_only_about_what_both_touched()
    {
        Take(ReviewKind.Accept, "t1", by: She);
        Try(new ReviewStep(2, ReviewKind.Reject, Me) { Proposal = "t1" }, 0).ShouldBe(ReadingRefusals.SomebodyElse);
        Try(new ReviewStep(2, ReviewKind.Reject, Me) { Proposal = "t2" }, 0).ShouldBeNull();
        Try(new ReviewStep(3, ReviewKind.Undo, She) { Undoes = 1 }, 2).ShouldBeNull();
        Try(new ReviewStep(4, ReviewKind.Accept, Me) { Proposal = "t1" }, 2).ShouldBe(ReadingRefusals.SomebodyElse, "taking back touches what was touched");
        Try(new ReviewStep(4, ReviewKind.Accept, Me) { Proposal = "t1" }, 3).ShouldBeNull();
    }

    [Fact]
    public void A_word_of_a_scan_is_taken_left_and_taken_back()
    {
        Try(new ReviewStep(1, ReviewKind.TakeWord, Me) { Word = 0 }, 0).ShouldBeNull();
        Fold.Words[0].ShouldBeTrue();
        Undo(1).ShouldBeNull();
        Fold.Words.ShouldBeEmpty();
        Try(new ReviewStep(3, ReviewKind.LeaveWord, Me) { Word = 7 }, 2).ShouldBe(ReadingRefusals.NoWord);
    }

    [Fact]
    public void Whatever_is_tried_nothing_is_lost_and_taking_all_back_leaves_the_document_as_it_was() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 6_000).ListOf().ToArbitrary(), tries =>
        {
            var taken = new List<ReviewStep>();
            foreach (var number in tries)
            {
                var fold = ReviewFold.Of(Findings.Targets, taken);
                var step = Any(number, taken.Count + 1, fold, taken);
                if (ReviewDecisions.Against(Findings.Targets, taken, step, taken.Count, 1) is null) taken.Add(step);
                var after = ReviewFold.Of(Findings.Targets, taken);
                after.Proposals.Select(p => p.Id).ShouldBeUnique();
                after.Proposals.ShouldBe(after.Proposals.OrderBy(p => p.Figure.Start).ThenBy(p => p.Figure.End).ThenBy(p => p.Id, StringComparer.Ordinal));
                after.Proposals.Count.ShouldBeGreaterThan(0);
                (after.Seen, after.Version).ShouldBe((after.Taken + after.Rejected, taken.Count));
            }

            while (ReviewDecisions.LastOf(taken, Me) is { } last)
            {
                var undo = new ReviewStep(taken.Count + 1, ReviewKind.Undo, Me) { Undoes = last.No };
                ReviewDecisions.Against(Findings.Targets, taken, undo, taken.Count, 1).ShouldBeNull("the last step can always be taken back");
                taken.Add(undo);
            }

            ReviewFold.Of(Findings.Targets, taken).Proposals.ShouldBe(ReviewFold.Of(Findings.Targets, []).Proposals, new SameProposal());
        }));

    // A step out of a number: its kind, and to which of the proposals that stand.
    private static ReviewStep Any(int number, int no, ReviewFold fold, IReadOnlyList<ReviewStep> taken)
    {
        var kind = (ReviewKind)(number % 9);
        var one = fold.Proposals[number / 9 % fold.Proposals.Count];
        return new ReviewStep(no, kind, Me)
        {
            Proposal = kind is ReviewKind.Add or ReviewKind.Undo or ReviewKind.TakeWord or ReviewKind.LeaveWord ? null : one.Id, Other = kind == ReviewKind.Join ? fold.Before(one.Id)?.Id : null,
            What = kind is ReviewKind.Add or ReviewKind.Correct ? one.What with { Title = $"Lời {number}" } : null, Place = kind == ReviewKind.Add ? new Span(number % 50, (number % 50) + 5) : null,
            Word = kind is ReviewKind.TakeWord or ReviewKind.LeaveWord ? number % 2 : null, Undoes = kind == ReviewKind.Undo && taken.Count > 0 ? taken[number % taken.Count].No : null,
        };
    }

    private Refusal? Undo(int no) => Try(new ReviewStep(steps.Count + 1, ReviewKind.Undo, Me) { Undoes = no }, steps.Count);

    private Refusal? Take(ReviewKind kind, string proposal, Guid? by = null, string? other = null, ProposedTarget? what = null) =>
        Try(new ReviewStep(steps.Count + 1, kind, by ?? Me) { Proposal = proposal, Other = other, What = what }, steps.Count);

    private Refusal? Try(ReviewStep step, int seen)
    {
        var refused = ReviewDecisions.Against(Findings.Targets, steps, step, seen, 1);
        if (refused is null) steps.Add(step);
        return refused;
    }

    private sealed class SameProposal : IEqualityComparer<Proposal>
    {
        public bool Equals(Proposal? x, Proposal? y) => (x?.Id, x?.Standing, x?.What.Title, x?.Quote) == (y?.Id, y?.Standing, y?.What.Title, y?.Quote);

        public int GetHashCode(Proposal proposal) => proposal.Id.GetHashCode(StringComparison.Ordinal);
    }
}
