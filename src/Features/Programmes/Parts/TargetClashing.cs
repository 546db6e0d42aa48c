using CauNoi.Kernel;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Measures;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Rules;

namespace CauNoi.Programmes.Parts;

/// <summary>What stands against targets, alone and beside others: formulas are read with the measures of the day, neighbours from the book.</summary>
public sealed class TargetClashing(UnitMaps maps, MeasureCatalogue measures, Platform.Catalogue.Rules rules, ProgrammeBook book, TimeProvider clock)
{
    /// <summary>What a formula means on the first day on which a wording holds.</summary>
    public Outcome<Meaning> Meaning(TargetWording wording) => measures.On(DayOf(wording)).Try(wording.Title, wording.Formula);

    /// <summary>What stands against a wording by itself.</summary>
    public IReadOnlyList<Refusal> Alone(TargetWording wording, Programme programme) => TargetDecisions.Against(wording, new TargetGround(
        new DayRange(programme.First, programme.Last), Meaning(wording), wording.Among is { } among ? measures.On(DayOf(wording)).Try("", among) : null, rules.UnitKinds));

    /// <summary>What stands against all targets of a programme: each alone, and beside its neighbours.</summary>
    public async Task<IReadOnlyList<Refusal>> Against(Whole whole, CancellationToken stop)
    {
        var refusals = new List<Refusal>();
        var neighbours = await Neighbours(whole, stop);
        foreach (var target in whole.Targets)
        {
            var wording = target.Present.Read();
            refusals.AddRange(Alone(wording, whole.Programme).Select(r => new Refusal($"Chỉ tiêu {target.Row.No}, “{wording.Title}”: {r.Sentence}")));
            var (against, twice) = Beside(target, wording, whole, neighbours);
            refusals.AddRange(against.Select(o => TargetRefusals.Contradicts(o.Wording.Title, o.Programme) with { Field = null }));
            // Of two of the same programme only the later one is told.
            refusals.AddRange(twice.Where(o => whole.Targets.All(t => t.Row.Id != o.Id || t.Row.No < target.Row.No)).Select(o => TargetRefusals.AskedTwice(wording.Title, o.Wording.Title, o.Programme)));
        }

        return [.. refusals.DistinctBy(r => r.Sentence)];
    }

    /// <summary>The targets that one contradicts, and those that it asks once more; the one that it carries on is neither.</summary>
    public (IReadOnlyList<StandingTarget> Contradicted, IReadOnlyList<StandingTarget> Repeated) Beside(WholeTarget target, TargetWording wording, Whole whole, IReadOnlyList<StandingTarget> neighbours)
    {
        var own = Standing(target.Row.Id, whole.Programme, wording);
        var others = neighbours.Where(n => n.Id != target.Row.Id && n.Id != target.Row.Replaces).ToList();
        var contradicted = TargetClashes.Contradicted(own, others).ToList();
        return (contradicted, [.. TargetClashes.Repeated(own, others).Where(o => !contradicted.Contains(o))]);
    }

    /// <summary>The other targets of the programme, and those that hold at its issuer and above or below it during its term.</summary>
    public async Task<IReadOnlyList<StandingTarget>> Neighbours(Whole whole, CancellationToken stop)
    {
        var programme = whole.Programme;
        var tree = await maps.On(VietnamTime.DayOf(clock.GetUtcNow()), stop);
        var standing = whole.Targets.Select(t => Standing(t.Row.Id, programme, t.Present.Read())).ToList();
        var replaced = whole.Targets.Select(t => t.Row.Replaces).ToHashSet();
        foreach (var head in await book.All(stop))
        {
            if (head.Id == programme.Id || head.Last < programme.First || head.EndedOn < programme.First) continue;
            if (!Related(head.Unit, programme.Unit, tree)) continue;
            foreach (var target in await book.Of(head.Id, stop))
                if (!replaced.Contains(target.Id) && !(await book.ClosedOn(target.Id, stop) <= programme.First) && target.Wordings[^1] is var wording)
                    standing.Add(new StandingTarget(target.Id, head.Unit, Name(head.Sign, head.Title), wording, Meaning(wording).Value?.Formula));
        }

        return standing;
    }

    private StandingTarget Standing(Guid id, Programme programme, TargetWording wording) =>
        new(id, programme.Unit, Name(programme.Sign, programme.Title), wording, Meaning(wording).Value?.Formula);

    private static bool Related(int one, int other, UnitTree tree) => one == other || tree.Within(one, other) || tree.Within(other, one);

    private static string Name(string sign, string title) => sign.Length > 0 ? $"văn bản {sign}" : $"“{title}”";

    private static DateOnly DayOf(TargetWording wording) => wording.From > wording.Time.First ? wording.From : wording.Time.First;
}
