using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Facts;
using CauNoi.Test.Unit.Catalogue;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Activities.Tests.Unit;

public class RecordRuleTests
{
    private static readonly IReadOnlyList<Kind> Kinds = KindCatalogue.Load(CatalogueFolder.Shipped).Value;
    private static readonly Kind Festival = Kinds.Single(k => k.Name == "unity-festival");
    private static readonly Kind Model = Kinds.Single(k => k.Name == "self-managed-model");
    private static readonly DateOnly Day = new(2025, 11, 9);
    private static readonly Guid Ma = Guid.NewGuid();
    private static readonly Guid Men = Guid.NewGuid();

    [Theory]
    [InlineData(KindStates.Held, false, false, null)]
    [InlineData(KindStates.Held, true, false, "Bản ghi này đã có người xác nhận.")]
    [InlineData(KindStates.Held, false, true, "Người ghi không tự xác nhận")]
    [InlineData(KindStates.Planned, false, false, "mới là dự kiến")]
    [InlineData(KindStates.Withdrawn, false, false, "đã rút")]
    public void Confirming_needs_another_person_and_something_that_happened(string state, bool confirmed, bool own, string? refused) =>
        Said(RecordDecisions.Confirm(state, confirmed, Ma, own ? Ma : Men)).ShouldBeSaid(refused);

    [Theory]
    [InlineData(KindStates.Held, false, "", null)]
    [InlineData(KindStates.Held, true, "", "lý do")]
    [InlineData(KindStates.Held, true, "  ngắn ", "lý do")]
    [InlineData(KindStates.Held, true, "ghi nhầm số", null)]
    [InlineData(KindStates.Withdrawn, false, "ghi nhầm số", "đã rút")]
    public void Correcting_what_somebody_agreed_to_needs_a_reason(string state, bool confirmed, string reason, string? refused) =>
        Said(RecordDecisions.Correct(state, confirmed, reason)).ShouldBeSaid(refused);

    [Fact]
    public void Every_step_that_a_kind_does_not_name_is_refused()
    {
        foreach (var kind in Kinds)
            foreach (var from in kind.States)
                foreach (var to in kind.States)
                    (RecordDecisions.Step(kind, from.Name, to.Name, Day, Day) is null).ShouldBe(from.Next.Contains(to.Name), $"{kind.Name}: {from.Name} → {to.Name}");
        RecordDecisions.Step(Model, "registered", "active", Day, Day.AddDays(-1)).ShouldBe(RecordRefusals.BeforeLastStep);
        RecordDecisions.Step(Model, KindStates.Withdrawn, "active", Day, Day).ShouldBe(RecordRefusals.Withdrawn);
    }

    [Fact]
    public void Only_a_plan_may_lie_ahead()
    {
        RecordDecisions.Day(Festival, KindStates.Planned, Day.AddDays(1), Day).ShouldBeNull();
        RecordDecisions.Day(Festival, KindStates.Held, Day.AddDays(1), Day).ShouldBe(RecordRefusals.InTheFuture);
        RecordDecisions.Day(Festival, KindStates.Held, Day, Day).ShouldBeNull();
        RecordDecisions.Day(Festival, KindStates.Held, new DateOnly(2001, 1, 1), Day).ShouldBe(RecordRefusals.KindNotInForce);
    }

    [Fact]
    public void A_joint_festival_of_three_areas_is_one_festival_and_three_areas()
    {
        var facts = RecordFacts.Of(Festival, Held(("so-nguoi", "200"), ("khu-cung", "104,107,104,101")));
        Sum(facts, "held").ShouldBe(1);
        facts.Where(f => f.Measure.Name.EndsWith(".areas", StringComparison.Ordinal)).Select(f => (f.Unit, f.Amount, f.Subject)).ShouldBe([(101, 1, 101), (104, 1, 104), (107, 1, 107)]);
        Sum(facts, "participants").ShouldBe(200);
        facts.ShouldAllBe(f => f.Status == FactStatus.Provisional);
        RecordFacts.Of(Festival, Held(("so-nguoi", "200")) with { Confirmed = true }).ShouldAllBe(f => f.Status == FactStatus.Final);
    }

    [Fact]
    public void A_stock_comes_on_the_day_it_begins_and_goes_on_the_day_it_ends()
    {
        var model = new RecordView(Ma, 101, 0, Day, true, new Dictionary<string, string> { ["linh-vuc"] = "an-ninh" },
            [new("registered", Day), new("active", Day.AddDays(10)), new("effective", Day.AddDays(20)), new("stopped", Day.AddDays(30))]);
        RecordFacts.Of(Model, model).Where(f => f.Measure.Name.EndsWith(".live", StringComparison.Ordinal)).Select(f => (f.Day, f.Amount, f.Category))
            .ShouldBe([(Day.AddDays(10), 1L, "an-ninh"), (Day.AddDays(30), -1L, "an-ninh")]);
        RecordFacts.Of(Model, model with { Steps = [new("registered", Day)] }).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_withdrawn_planned_or_cancelled_leaves_nothing()
    {
        foreach (var state in new[] { KindStates.Withdrawn, KindStates.Planned, KindStates.Cancelled })
            RecordFacts.Of(Festival, Held(("so-nguoi", "200")) with { Steps = [new(state, Day)] }).ShouldBeEmpty(state);
    }

    [Fact]
    public void A_record_proves_its_season_late_too_and_one_season_only()
    {
        RecordProofs.Of(Festival, Held(("khu-cung", "104"))).Select(o => (o.Duty.Name, o.Unit, o.Year)).ShouldBe([("hold", 101, 2025), ("hold", 104, 2025)]);
        RecordProofs.Of(Festival, Held() with { Day = new DateOnly(2025, 12, 1) }).Count().ShouldBe(1);
        RecordProofs.Of(Festival, Held() with { Day = new DateOnly(2025, 10, 31) }).ShouldBeEmpty();
        var result = Kinds.Single(k => k.Name == "big-result");
        RecordProofs.Of(result, Held() with { Day = new DateOnly(2025, 5, 15) }).Select(o => o.Duty.Name).ShouldBe(["second-quarter"]);
        var ids = RecordProofs.Of(Festival, Held(("khu-cung", "104"))).Select(o => o.Id).ToList();
        ids.ShouldBeUnique();
        RecordProofs.Of(Festival, Held(("khu-cung", "104")) with { Id = Men }).Select(o => o.Id).ShouldBe(ids);
    }

    [Fact]
    public void Whatever_is_done_to_a_record_its_facts_sum_to_what_it_says_now_and_can_be_derived_again() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<(int, int)[]>(), moves =>
        {
            var book = new Ledger();
            var (kind, record) = (moves.Length % 2 == 0 ? Festival : Model, Held(("so-nguoi", "10"), ("ten", "Hàng rào xanh"), ("linh-vuc", "khac")));
            record = record with { Steps = [new(kind.First.Name, Day)] };
            book.Settle(RecordFacts.Of(kind, record));
            foreach (var (move, value) in moves)
            {
                record = Moved(kind, record, Math.Abs(move % 5), Math.Abs(value % 300));
                book.Settle(RecordFacts.Of(kind, record));
                var fresh = new Ledger();
                fresh.Settle(RecordFacts.Of(kind, record));
                if (!book.Sums().SequenceEqual(fresh.Sums())) return false;
            }

            return book.Rows.Count(r => r.Retracts is not null) == book.Rows.Select(r => r.Retracts).OfType<int>().Distinct().Count();
        }));

    // One of: correct the answers, correct the day, agree, go on, withdraw.
    private static RecordView Moved(Kind kind, RecordView record, int move, int value)
    {
        if (record.State == KindStates.Withdrawn) return record;
        var next = kind.StateNamed(record.State).Next;
        return move switch
        {
            0 => record with { Confirmed = false, Values = new Dictionary<string, string> { ["so-nguoi"] = $"{value}", ["khu-cung"] = value % 2 == 0 ? "104,107" : "", ["linh-vuc"] = value % 3 == 0 ? "an-ninh" : "khac" } },
            1 => record with { Confirmed = false, Day = Day.AddDays(-value) },
            2 => record with { Confirmed = true },
            3 when next.Count > 0 => record with { Confirmed = false, Steps = [.. record.Steps, new RecordStep(next[value % next.Count], Day.AddDays(value))] },
            4 when value % 5 == 0 => record with { Steps = [.. record.Steps, new RecordStep(KindStates.Withdrawn, Day)] },
            _ => record,
        };
    }

    private static RecordView Held(params (string Field, string Value)[] values) =>
        new(Ma, 101, 0, Day, false, values.ToDictionary(v => v.Field, v => v.Value), [new RecordStep(KindStates.Held, Day)]);

    private static long Sum(IEnumerable<Fact> facts, string measure) => facts.Where(f => f.Measure.Name.EndsWith("." + measure, StringComparison.Ordinal)).Sum(f => f.Amount);

    private static string? Said(CauNoi.Kernel.Refusal? refusal) => refusal?.Sentence;

    // Append-only, as the table of facts is: a row is taken back once at most, and never altered.
    private sealed class Ledger
    {
        public List<(Fact Fact, long Amount, int? Retracts)> Rows { get; } = [];

        public void Settle(IReadOnlyList<Fact> wanted)
        {
            var standing = Enumerable.Range(0, Rows.Count).Where(i => Rows[i].Retracts is null && Rows.TrueForAll(r => r.Retracts != i)).ToList();
            foreach (var fact in wanted)
                if (standing.FindIndex(i => Rows[i].Fact == fact) is var at and >= 0) standing.RemoveAt(at);
                else Rows.Add((fact, fact.Amount, null));
            foreach (var row in standing) Rows.Add((Rows[row].Fact, -Rows[row].Amount, row));
        }

        public IEnumerable<(string, int, DateOnly, string, FactStatus, long)> Sums() => Rows
            .GroupBy(r => (r.Fact.Measure.Name, r.Fact.Unit, r.Fact.Day, r.Fact.Category, r.Fact.Status))
            .Select(g => (g.Key.Name, g.Key.Unit, g.Key.Day, g.Key.Category, g.Key.Status, g.Sum(r => r.Amount)))
            .Where(g => g.Item6 != 0).Order();
    }
}

internal static class SaidShould
{
    public static void ShouldBeSaid(this string? sentence, string? part)
    {
        if (part is null) sentence.ShouldBeNull();
        else sentence.ShouldNotBeNull().ShouldContain(part);
    }
}
