using System.Runtime.CompilerServices;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Plans.Parts;
using CauNoi.Platform.Units;

namespace CauNoi.Boards.Figures;

/// <summary>
/// How targets stand: figures of the measure engine held against goals. Nothing of it is stored; one pass over a frame
/// judges as many targets at as many units as are asked for.
/// </summary>
/// <param name="engine">The figures.</param>
/// <param name="catalogue">What they mean.</param>
/// <param name="maps">The units.</param>
/// <param name="shares">What units were given of common goals; a bench has none.</param>
public sealed class TargetFigures(FigureEngine engine, MeasureCatalogue catalogue, UnitMaps maps, ShareBook? shares = null)
{
    private static readonly IReadOnlyDictionary<int, decimal> Unshared = new Dictionary<int, decimal>();

    private readonly ConditionalWeakTable<FigureFrame, Dictionary<Guid, OpenTarget>> opened = [];

    /// <summary>Makes sure that what is read from here on knows everything saved before this moment.</summary>
    public Task Fresh(CancellationToken stop) => engine.Fresh(stop);

    /// <summary>The targets at the units; a unit that has nothing to do with a target is left out.</summary>
    public async Task<TargetBoard> Read(TargetQuestion question, IReadOnlyList<Target> targets, IReadOnlyList<int> units, CancellationToken stop)
    {
        var (figures, watermark) = (new List<TargetFigure>(targets.Count * units.Count), long.MaxValue);
        foreach (var group in targets.Select(t => Asked(t, question.Day)).OfType<AskedTarget>().GroupBy(a => (a.Period, a.Wording.Organisation)))
        {
            var before = question.Beside ? await Before(question, group, units, stop) : null;
            var asked = new FigureQuestion(question.Counted(group.Key.Period), question.MapOn(group.Key.Period), question.Known, question.Public, group.Key.Organisation);
            var given = await Given(asked, group, stop);
            watermark = Math.Min(watermark, await engine.Read(asked, look =>
            {
                var looks = opened.GetOrCreateValue(look.Frame);
                foreach (var one in group) Judge(new Pass(question, look, one, Open(looks, look, one), before) { Shares = given.GetValueOrDefault(one.Target.Id, Unshared) }, units, figures);
                return look.Watermark;
            }, stop));
        }

        return new TargetBoard(figures, watermark == long.MaxValue ? engine.Watermark : watermark);
    }

    /// <summary>Where people's and machines' words for a period are needed: what the target is counted over on a day.</summary>
    public static (TargetWording Wording, DayRange Period)? PeriodOf(Target target, DateOnly day) => Asked(target, day) is { } asked ? (asked.Wording, asked.Period) : null;

    /// <summary>What a formula means on a day, in the language of measures.</summary>
    public Kernel.Outcome<TargetFormula> Formula(TargetWording wording, DateOnly day) => TargetFormula.Of(wording, catalogue.On(day));

    /// <summary>The base measure of a target that a unit may declare another number of: one that only adds up. Null for any other.</summary>
    public Kernel.Facts.Measure? Declarable(TargetWording wording, DateOnly day)
    {
        var book = catalogue.On(day);
        return TargetFormula.Of(wording, book) is { Ok: true, Value.Own: { Bases: [{ } one] } own } && book.Meaning(one.Name) is { Ok: true, Value: { } bare } && bare.Formula == own.Formula
            && MeasureBook.Usual(one) is Taking.Sum or Taking.Stock ? one : null;
    }

    // The time of the wording of the day says which period it is; the period's last day says by which wording it is judged.
    private static AskedTarget? Asked(Target target, DateOnly day)
    {
        if ((target.On(day) ?? target.Wordings.FirstOrDefault()) is not { } now) return null;
        var period = now.Time.On(day);
        return new AskedTarget(target, target.For(period) ?? now, period);
    }

    private static OpenTarget Open(Dictionary<Guid, OpenTarget> looks, FigureLook look, AskedTarget asked)
    {
        if (looks.TryGetValue(asked.Target.Id, out var kept) && kept.Of(asked)) return kept;
        return looks[asked.Target.Id] = new OpenTarget(look.Frame, look.Book, asked.Wording, asked.Period);
    }

    private void Judge(Pass pass, IReadOnlyList<int> units, List<TargetFigure> into)
    {
        var tops = Successors.Today(pass.Asked.Target.Owner, pass.Look.Tree, maps.Successions).ToList();
        foreach (var unit in units)
        {
            if (pass.Look.Tree.Find(unit) is not { } node || Role(pass, node, tops) is not { } role) continue;
            into.Add(pass.Open.Mistake is not null ? Mistaken(pass, unit, role) : role == TargetRole.Gathered ? Gathered(pass, unit) : Own(pass, unit, role));
        }
    }

    private TargetRole? Role(Pass pass, UnitNode node, List<int> tops)
    {
        var (target, wording, tree) = (pass.Asked.Target, pass.Asked.Wording, pass.Look.Tree);
        if (wording.Reach == TargetReach.Total)
            return tops.Contains(node.Unit) ? TargetRole.Own : pass.Open.Adds && tops.Exists(top => tree.Within(node.Unit, top)) ? TargetRole.Part : null;
        if (wording.Kinds.Contains(node.Kind)) return Bound(wording, target.Owner, node, tree, tops) ? TargetRole.Own : null;
        // Above its issuer a target concerns nobody: units beside the issuer are not bound and must not be counted.
        if (!tops.Exists(top => tree.Within(node.Unit, top))) return null;
        // A formula that means nothing cannot be asked for its units: the tree is.
        var bound = pass.Open.Mistake is null ? pass.Open.Bound(node.Unit) > 0 : tree.Subtree(node.Unit).Any(n => wording.Kinds.Contains(n.Kind));
        return bound ? TargetRole.Gathered : null;
    }

    // Without an organisation a target binds by place alone: what Binding says, without walking to the successors of the owner for every unit.
    private bool Bound(TargetWording wording, int owner, UnitNode node, UnitTree tree, List<int> tops) => wording.Organisation is null
        ? tops.Exists(top => tree.Within(node.Unit, top)) : Binding.Binds(wording, owner, node.Unit, tree, maps.Successions);

    private static TargetFigure Own(Pass pass, int unit, TargetRole role)
    {
        var (open, asked, question) = (pass.Open, pass.Asked, pass.Question);
        decimal? share = role == TargetRole.Part && pass.Shares.TryGetValue(unit, out var given) ? given : null;
        var reading = new TargetReading(open.Own(unit))
        {
            // A part that nobody gave a share has no goal: nothing is said of it but the number.
            Applies = (role == TargetRole.Own || share is not null) && open.Applies(unit),
            Evidence = open.Evidence(unit),
            Coverage = question.Beside ? open.Provenance.Coverage(unit) : null,
            YearBefore = pass.Before?.Course(asked.Target.Id, unit),
            // Whether the whole was kept says nothing of one part.
            BrokenIn = role == TargetRole.Part ? null : pass.Before?.BrokenIn(asked, unit),
        };
        var judged = Judgement.Of(share is { } part ? SharedWording.Of(asked.Wording, asked.Period, part) : asked.Wording, open.Course, asked.Period, question.Judged(asked.Period), reading);
        var figure = new TargetFigure(asked.Target, asked.Wording, asked.Period, unit, role, open.Meaning!.Type, judged) { Share = share, Sentence = open.Sentence, Measure = MeasureOf(pass) };
        return question.Beside ? WithBeside(figure, open, unit) : figure;
    }

    private static TargetFigure Gathered(Pass pass, int unit)
    {
        var (open, asked, question) = (pass.Open, pass.Asked, pass.Question);
        var (share, held, whole) = open.Below(unit);
        var reading = new TargetReading(share) { Evidence = open.Evidence(unit), Coverage = question.Beside ? open.Provenance.Coverage(unit) : null };
        var judged = Judgement.Of(open.Above, TargetCourse.Growing, asked.Period, question.Judged(asked.Period), reading);
        var figure = new TargetFigure(asked.Target, open.Above, asked.Period, unit, TargetRole.Gathered, new FigureType(FigureKind.Share, "%"), judged)
        { Units = (held, whole), Each = (asked.Wording, open.Meaning!.Type), Sentence = question.Beside ? open.AboveSentence : "", Measure = MeasureOf(pass) };
        // What was declared is a number of the thing counted, not of the units that reached it.
        return question.Beside ? WithBeside(figure, open, unit) with { Declared = null } : figure;
    }

    private static TargetFigure Mistaken(Pass pass, int unit, TargetRole role) =>
        new(pass.Asked.Target, pass.Asked.Wording, pass.Asked.Period, unit, role, new FigureType(FigureKind.Number, ""),
            Judgement.Of(pass.Asked.Wording, TargetCourse.Level, pass.Asked.Period, pass.Question.Judged(pass.Asked.Period), new TargetReading(Reading.Not(Why.TooLarge)))) { Mistake = pass.Open.Mistake };

    private static TargetFigure WithBeside(TargetFigure figure, OpenTarget open, int unit) => figure with
    {
        Declared = open.Provenance.Declared(unit), Provisional = open.Provenance.Provisional(unit), MeasuredShare = open.Provenance.MeasuredShare(unit), Facts = open.Provenance.Facts(unit),
    };

    private static string? MeasureOf(Pass pass) => pass.Open.Meaning is { Bases: [var first, ..] } ? first.Name : null;

    // Two frames more: the year before as a whole, and as far as this day.
    private async Task<YearBefore?> Before(TargetQuestion question, IEnumerable<AskedTarget> group, IReadOnlyList<int> units, CancellationToken stop)
    {
        var yearly = group.Where(a => a.Wording.Time.Cadence is Cadence.Yearly or Cadence.Kept or Cadence.Quarterly && question.Judged(a.Period) >= a.Period.First && question.Judged(a.Period) <= a.Period.Last).ToList();
        if (yearly.Count == 0) return null;
        var (period, organisation) = (yearly[0].Period, yearly[0].Wording.Organisation);
        var (whole, part) = (new DayRange(period.First.AddYears(-1), period.Last.AddYears(-1)), new DayRange(period.First.AddYears(-1), question.Judged(period).AddYears(-1)));
        var map = question.MapOn(period);
        var ends = await engine.Read(new FigureQuestion(whole, map, question.Known, question.Public, organisation), look => YearBefore.Read(opened.GetOrCreateValue(look.Frame), look, whole, yearly, units), stop);
        var days = await engine.Read(new FigureQuestion(part, map, question.Known, question.Public, organisation), look => YearBefore.Read(opened.GetOrCreateValue(look.Frame), look, part, yearly, units), stop);
        return new YearBefore(ends, days);
    }

    // Only goals for all together are shared; whoever looks at others asks nothing.
    private async Task<IReadOnlyDictionary<Guid, IReadOnlyDictionary<int, decimal>>> Given(FigureQuestion asked, IEnumerable<AskedTarget> group, CancellationToken stop)
    {
        var given = new Dictionary<Guid, IReadOnlyDictionary<int, decimal>>();
        if (shares is null) return given;
        foreach (var one in group.Where(a => a.Wording.Reach == TargetReach.Total))
            given[one.Target.Id] = await shares.Of(one.Target, one.Period, await maps.On(asked.Map, asked.Known, stop), asked.Known, stop);
        return given;
    }

    private sealed record Pass(TargetQuestion Question, FigureLook Look, AskedTarget Asked, OpenTarget Open, YearBefore? Before)
    {
        public IReadOnlyDictionary<int, decimal> Shares { get; init; } = Unshared;
    }
}

/// <summary>A target with the wording and the period it is judged by.</summary>
internal sealed record AskedTarget(Target Target, TargetWording Wording, DayRange Period);
