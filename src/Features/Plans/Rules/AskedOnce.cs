using CauNoi.Kernel.Targets;

namespace CauNoi.Plans.Rules;

/// <summary>
/// Several programmes may promise the same thing. A unit is asked for it once: by the target that asks the most; the others
/// stand beside it as reached with it.
/// </summary>
public static class AskedOnce
{
    /// <summary>For every target that another one asks for as well: that other one. Targets that stand alone are absent.</summary>
    public static IReadOnlyDictionary<Guid, Guid> Of(IReadOnlyCollection<(Guid Target, TargetWording Wording, decimal Goal)> targets)
    {
        var with = new Dictionary<Guid, Guid>();
        foreach (var same in targets.GroupBy(t => Counted(t.Wording)).Where(g => g.Count() > 1))
        {
            var first = same.Aggregate((a, b) => Before(a, b) ? a : b).Target;
            foreach (var other in same.Where(o => o.Target != first)) with[other.Target] = first;
        }

        return with;
    }

    /// <summary>Whether a number is worse than what is asked for.</summary>
    public static bool Worse(Comparator comparator, decimal own, decimal asked) => comparator switch
    {
        Comparator.AtMost or Comparator.Less => own > asked,
        Comparator.Same => own != asked,
        _ => own < asked,
    };

    // The same formula over the same days, good on the same side: one figure answers both.
    private static (string, string, int?, Comparator, TargetTime, TargetReach) Counted(TargetWording wording) =>
        (string.Join(' ', wording.Formula.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), wording.Among ?? "", wording.Organisation, wording.Comparator, wording.Time, wording.Reach);

    private static bool Before((Guid Target, TargetWording Wording, decimal Goal) a, (Guid Target, TargetWording Wording, decimal Goal) b) =>
        a.Goal == b.Goal ? a.Target.CompareTo(b.Target) < 0 : Worse(a.Wording.Comparator, b.Goal, a.Goal);
}
