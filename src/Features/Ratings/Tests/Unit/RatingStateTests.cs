using CauNoi.Kernel.Units;
using CauNoi.Ratings.Rules;

namespace CauNoi.Ratings.Tests.Unit;

/// <summary>Which step is open when; what an inspection asks for; who is rated while units merge.</summary>
public class RatingStateTests
{
    [Fact]
    public void Every_step_that_no_way_names_is_refused_with_a_sentence()
    {
        foreach (var state in Enum.GetValues<RatingState>())
            foreach (var step in Enum.GetValues<RatingStep>())
                (RatingStates.Against(state, step) is null).ShouldBe(RatingStates.After(state, step) is not null, $"{state} {step}");
        foreach (var step in Enum.GetValues<RatingStep>()) RatingStates.Against(RatingState.Published, step).ShouldBe(RatingRefusals.Published, $"{step}");
        Enum.GetValues<RatingStep>().Where(s => RatingStates.After(RatingState.Appealed, s) is not null).ShouldBe([RatingStep.Weigh, RatingStep.Keep, RatingStep.Amend, RatingStep.Leave]);
    }

    [Fact]
    public void An_appeal_is_heard_once_and_within_its_days()
    {
        var now = new DateTimeOffset(2026, 12, 1, 3, 0, 0, TimeSpan.Zero);
        Decided(now).Object("Điểm giám sát", Guid.Empty, now.AddDays(15)).ShouldBe(RatingRefusals.TooLate);
        var agreed = Decided(now);
        agreed.Agree(now).ShouldBeNull();
        agreed.Object("Đổi ý", Guid.Empty, now).ShouldBe(RatingRefusals.TooLate);
        var rating = Decided(now);
        rating.InWindow(now).ShouldBeTrue();
        rating.Object("Điểm giám sát", Guid.Empty, now.AddDays(1)).ShouldBeNull();
        rating.Publish().ShouldBe(RatingRefusals.NotNow);
        rating.Keep("Giữ nguyên", Guid.Empty, now.AddDays(2)).ShouldBeNull();
        (rating.State, rating.InWindow(now.AddDays(3))).ShouldBe((RatingState.Decided, false));
        rating.Object("Lần nữa", Guid.Empty, now.AddDays(3)).ShouldBe(RatingRefusals.AppealedOnce);
        rating.Publish().ShouldBeNull();
        rating.Leave("đi đâu").ShouldBe(RatingRefusals.Published);
    }

    [Fact]
    public void An_inspection_asks_for_the_sample_and_for_doubts_and_for_nothing_else()
    {
        var (rubric, rating) = (Many(12), Guid.Parse("00000000-0000-7000-8000-000000000001"));
        var good = rubric.AllItems().ToDictionary(i => i.Id, i => new GivenMark(i.Points / 2, "Xem sổ họp quý ba"));
        var drawn = InspectionNeeds.Of(rubric, 4711, rating, good, 0.9m);
        drawn.Count.ShouldBe(InspectionNeeds.Drawn);
        drawn.ShouldAllBe(n => n.Why == "bốc ngẫu nhiên");
        InspectionNeeds.Of(rubric, 4711, rating, good, 0.9m).ShouldBe(drawn);
        Enumerable.Range(0, 30).Select(seed => string.Join(' ', InspectionNeeds.Of(rubric, seed, rating, good, 0.9m).Select(n => n.Item))).Distinct().Count().ShouldBeGreaterThan(5);

        var bare = new Dictionary<string, GivenMark>(good) { ["m3"] = new(1, "có") };
        InspectionNeeds.Of(rubric, 4711, rating, bare, 0.9m).ShouldContain(new InspectionNeed("m3", "cho điểm mà chưa nêu minh chứng"));
        var full = new Dictionary<string, GivenMark>(good) { ["m5"] = new(rubric.Item("m5")!.Points, "Xem sổ họp quý ba") };
        InspectionNeeds.Of(rubric, 4711, rating, full, 0.2m).Select(n => n.Item).ShouldContain("m5");
        InspectionNeeds.Of(rubric, 4711, rating, full, 0.9m).Count.ShouldBe(drawn.Count);
    }

    [Fact]
    public void A_unit_that_merges_in_mid_season_leaves_and_what_took_it_over_comes()
    {
        var day = new DateOnly(2026, 7, 1);
        UnitNode[] nodes =
        [
            new(1, null, "province", "Tỉnh", new DateOnly(2025, 1, 1)), new(11, 1, "commune", "Xã Một", new DateOnly(2025, 1, 1), day.AddDays(-1)), new(12, 1, "commune", "Xã Hai", new DateOnly(2025, 1, 1), day.AddDays(-1)),
            new(13, 1, "commune", "Xã Ba", new DateOnly(2025, 1, 1)), new(14, 1, "commune", "Xã Mới", day), new(31, 1, "department", "Ban", new DateOnly(2025, 1, 1)),
        ];
        SeasonUnits.Of(UnitTree.On(day.AddDays(-1), nodes), 1, SampleRubric.Whole).Select(n => n.Unit).ShouldBe([11, 12, 13], ignoreOrder: true);
        var differing = SeasonUnits.Between(UnitTree.On(day, nodes), 1, SampleRubric.Whole, new HashSet<int> { 11, 12, 13 });
        differing.Come.ShouldHaveSingleItem().Unit.ShouldBe(14);
        differing.Gone.ShouldBe([11, 12]);
        SeasonUnits.Between(UnitTree.On(day, nodes), 1, SampleRubric.Whole, new HashSet<int> { 13, 14 }).Same.ShouldBeTrue();
    }

    private static Rating Decided(DateTimeOffset now)
    {
        var rating = new Rating();
        var score = Scoring.Of(SampleRubric.Whole, SampleRubric.Input(80, 0, 20, 10));
        (rating.Send(Guid.Empty, now) ?? rating.FinishInspection(Guid.Empty, now) ?? rating.Propose(score, Guid.Empty, now) ?? rating.Decide(Guid.Empty, now, () => now.AddDays(14))).ShouldBeNull();
        return rating;
    }

    private static Rubric Many(int items) => SampleRubric.Whole with
    {
        Groups = [new RubricGroup("g", [new RubricCriterion("c", [.. Enumerable.Range(1, items).Select(n => new RubricItem($"m{n}", $"Mục {n}", 5))])])], Gates = [], TieBreak = [],
    };
}
