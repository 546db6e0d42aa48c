using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Programmes.Rules;

/// <summary>A target beside others: with what it is counted by, down to base measures.</summary>
/// <param name="Id">Which.</param>
/// <param name="Owner">Who issued it.</param>
/// <param name="Programme">In what, as people call it.</param>
/// <param name="Wording">How it reads.</param>
/// <param name="Counted">Its formula with every name replaced; null where it means nothing.</param>
public sealed record StandingTarget(Guid Id, int Owner, string Programme, TargetWording Wording, Formula? Counted);

/// <summary>Targets that ask the same of the same units: contradicting ones are refused, repeated ones are to be merged.</summary>
public static class TargetClashes
{
    /// <summary>Those of which no figure reaches both goals.</summary>
    public static IEnumerable<StandingTarget> Contradicted(StandingTarget one, IEnumerable<StandingTarget> others) =>
        others.Where(other => Meet(one, other) && GoalRange.Of(one.Wording.Comparator, one.Wording.Goal).Excludes(GoalRange.Of(other.Wording.Comparator, other.Wording.Goal)));

    /// <summary>Those of the same issuer that ask for the same once more.</summary>
    public static IEnumerable<StandingTarget> Repeated(StandingTarget one, IEnumerable<StandingTarget> others) =>
        others.Where(other => other.Owner == one.Owner && Meet(one, other));

    private static bool Meet(StandingTarget one, StandingTarget other)
    {
        var (a, b) = (one.Wording, other.Wording);
        return one.Id != other.Id && one.Counted is not null && one.Counted == other.Counted
            && a.Organisation == b.Organisation && a.Reach == b.Reach && Rhythm(a.Time.Cadence) == Rhythm(b.Time.Cadence) && a.Among == b.Among
            && a.Kinds.Intersect(b.Kinds).Any() && a.Time.First <= b.Time.Last && b.Time.First <= a.Time.Last;
    }

    // Kept every year is due every year: so much a quarter, a year or in all are different questions.
    private static Cadence Rhythm(Cadence cadence) => cadence == Cadence.Kept ? Cadence.Yearly : cadence;
}
