using CauNoi.Emulation.Rules;

namespace CauNoi.Emulation.Tests.Unit;

/// <summary>The way of a review, walked through the whole table.</summary>
public class ReviewStateTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    public void From_each_state_lead_these_ways_and_no_others() =>
        ReviewStates.All.ToDictionary(s => s.State, s => string.Join(" ", ReviewStates.From(s.State).Select(m => $"{m.Id}:{m.To}"))).ShouldBe(new Dictionary<ReviewState, string>
        {
            [ReviewState.Planned] = "thu-thap:Collecting du-thao:Drafted",
            [ReviewState.Collecting] = "du-thao:Drafted",
            [ReviewState.Drafted] = "hoi-nghi:Discussed",
            [ReviewState.Discussed] = "du-thao:Drafted ban-hanh:Issued",
            [ReviewState.Issued] = "",
        });

    [Fact]
    public void Every_state_has_one_word_and_what_was_not_issued_can_be()
    {
        ReviewStates.All.Select(s => s.State).ShouldBe(Enum.GetValues<ReviewState>());
        ReviewStates.All.Select(s => s.Word).ShouldBe(["kế hoạch", "thu thập", "dự thảo", "hội nghị", "ban hành"]);
        foreach (var (state, _) in ReviewStates.All.SkipLast(1)) Reached(state).ShouldContain(ReviewState.Issued);
    }

    [Fact]
    public void A_way_is_barred_with_the_sentence_that_says_what_is_missing()
    {
        ReviewStates.Find(ReviewState.Planned, "thu-thap")!.Against(asked: false, written: false, own: true, Day).ShouldBe(EmulationRefusals.NobodyAsked);
        ReviewStates.Find(ReviewState.Planned, "thu-thap")!.Against(asked: true, written: false, own: true, null)!.Field.ShouldBe("ngay");
        ReviewStates.Find(ReviewState.Planned, "thu-thap")!.Against(asked: true, written: false, own: true, Day).ShouldBeNull();
        ReviewStates.Find(ReviewState.Drafted, "hoi-nghi")!.Against(asked: false, written: false, own: true, Day).ShouldBe(EmulationRefusals.NothingWritten);
        ReviewStates.Find(ReviewState.Discussed, "ban-hanh")!.Against(asked: false, written: true, own: true, null).ShouldBe(EmulationRefusals.NotSecond);
        ReviewStates.Find(ReviewState.Discussed, "ban-hanh")!.Against(asked: false, written: true, own: false, null).ShouldBeNull();
        ReviewStates.Find(ReviewState.Issued, "du-thao").ShouldBeNull();
    }

    private static HashSet<ReviewState> Reached(ReviewState from)
    {
        var (seen, next) = (new HashSet<ReviewState>(), new Queue<ReviewState>([from]));
        while (next.TryDequeue(out var state))
            foreach (var move in ReviewStates.From(state).Where(m => seen.Add(m.To))) next.Enqueue(move.To);
        return seen;
    }
}
