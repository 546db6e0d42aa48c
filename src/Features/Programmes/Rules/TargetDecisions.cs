using CauNoi.Kernel;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Programmes.Rules;

/// <summary>What a target is judged by when it is written down.</summary>
/// <param name="Term">First and last day of its programme.</param>
/// <param name="Meaning">What its formula means, or why it means nothing.</param>
/// <param name="Among">The same of its condition; null where it has none.</param>
/// <param name="Kinds">The kinds of unit there are.</param>
public sealed record TargetGround(DayRange Term, Outcome<Meaning> Meaning, Outcome<Meaning>? Among, UnitKindTable Kinds);

/// <summary>Whether a target says something that can be counted and reached.</summary>
public static class TargetDecisions
{
    /// <summary>All that stands against a wording by itself; empty when nothing does.</summary>
    public static IReadOnlyList<Refusal> Against(TargetWording wording, TargetGround ground)
    {
        var refusals = new List<Refusal>();
        if (!ground.Meaning.Ok) refusals.Add(ground.Meaning.Refusals[0].At("cong-thuc"));
        else refusals.AddRange(OfGoal(wording, ground.Meaning.Value));
        if (ground.Among is { Ok: false } broken) refusals.Add(broken.Refusals[0].At("dieu-kien"));
        else if (ground.Among is { Ok: true, Value: { Type.Kind: not FigureKind.State } }) refusals.Add(TargetRefusals.AmongNoState);
        refusals.AddRange(OfKinds(wording, ground.Kinds));
        refusals.AddRange(OfTime(wording, ground.Term));
        return refusals;
    }

    /// <summary>What stands against an amendment besides: its day.</summary>
    public static Refusal? Amend(DateOnly from, DateOnly issuedOn, TargetWording last, DateOnly today)
    {
        if (from < issuedOn) return TargetRefusals.BeforeProgramme(issuedOn);
        if (from <= last.From) return TargetRefusals.BeforeLast(last.From);
        if (from > last.Time.Last) return TargetRefusals.AfterEnd;
        // A period is judged by the wording of its last day: one that is over must not get another.
        return DuePeriods.Of(last.Time).Any(p => p.Last >= from && p.Last < today) ? TargetRefusals.PeriodOver : null;
    }

    private static IEnumerable<Refusal> OfGoal(TargetWording wording, Meaning meaning)
    {
        var type = meaning.Type;
        if (type.Kind == FigureKind.Number || meaning.Bases.Count == 0) return [TargetRefusals.NothingCounted];
        if (wording.Comparator == Comparator.Yes) return type.Kind is FigureKind.State or FigureKind.Count ? [] : [TargetRefusals.YesOfNumber];
        return type.Kind switch
        {
            FigureKind.State => [TargetRefusals.StateNeedsYes],
            FigureKind.Share when wording.Unit != "%" => [TargetRefusals.ShareNeedsPercent],
            FigureKind.Share when wording.Goal is < 0 or > 1 => [TargetRefusals.ShareBeyond],
            FigureKind.Share => [],
            _ when !SameUnit(wording.Unit, type.Unit) && !SameUnit(wording.Unit, UnitOf(meaning)) => [TargetRefusals.WrongUnit(UnitOf(meaning), wording.Unit)],
            FigureKind.Count when wording.Goal != decimal.Truncate(wording.Goal) => [TargetRefusals.NotWhole],
            _ when wording.Goal < 0 => [TargetRefusals.BelowNothing],
            _ => [],
        };
    }

    private static IEnumerable<Refusal> OfKinds(TargetWording wording, UnitKindTable kinds)
    {
        var day = wording.From > wording.Time.First ? wording.From : wording.Time.First;
        foreach (var id in wording.Kinds)
            if (kinds.Find(id) is not { } kind) yield return TargetRefusals.NoSuchKind(id);
            else if (!kind.On(day)) yield return TargetRefusals.KindNotThen(kind.Title, day);
    }

    private static IEnumerable<Refusal> OfTime(TargetWording wording, DayRange term)
    {
        if (wording.Time.First > wording.Time.Last) yield return TargetRefusals.EndsBefore;
        else if (wording.Time.First < term.First || wording.Time.Last > term.Last) yield return TargetRefusals.OutsideTerm(term);
        else if (DuePeriods.Of(wording.Time).Count == 0) yield return TargetRefusals.NoPeriod;
        foreach (var point in wording.Trajectory)
            if (point.Day < wording.Time.First || point.Day > wording.Time.Last) yield return TargetRefusals.PointOutside(point.Day);
    }

    /// <summary>In what people count: where a formula only counts how often one thing was written down, by that thing's own word.</summary>
    public static string UnitOf(Meaning meaning) =>
        meaning.Type.Kind == FigureKind.Share ? "%" : meaning is { Type.Kind: FigureKind.Count, Bases: [{ Unit: var thing }] } ? thing : meaning.Type.Unit;

    private static bool SameUnit(string said, string counted) => Fold.Toned(said.Trim()) == Fold.Toned(counted.Trim());
}
