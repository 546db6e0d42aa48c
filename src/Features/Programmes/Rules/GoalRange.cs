using CauNoi.Kernel.Targets;

namespace CauNoi.Programmes.Rules;

/// <summary>The figures that reach a goal: from one end to the other, the ends included or not.</summary>
/// <param name="Least">Where it begins; null for no end below.</param>
/// <param name="LeastIn">Whether the beginning itself is in it.</param>
/// <param name="Most">Where it ends; null for no end above.</param>
/// <param name="MostIn">Whether the end itself is in it.</param>
public readonly record struct GoalRange(decimal? Least, bool LeastIn, decimal? Most, bool MostIn)
{
    public static GoalRange Of(Comparator comparator, decimal goal) => comparator switch
    {
        Comparator.AtLeast or Comparator.Yes => new(goal, true, null, false),
        Comparator.More => new(goal, false, null, false),
        Comparator.AtMost => new(null, false, goal, true),
        Comparator.Less => new(null, false, goal, false),
        _ => new(goal, true, goal, true),
    };

    public bool Has(decimal figure) =>
        (Least is not { } least || figure > least || (LeastIn && figure == least)) && (Most is not { } most || figure < most || (MostIn && figure == most));

    /// <summary>Whether no figure at all reaches both goals.</summary>
    public bool Excludes(GoalRange other) => Ends(this, other) || Ends(other, this);

    private static bool Ends(GoalRange below, GoalRange above) =>
        below.Most is { } most && above.Least is { } least && (most < least || (most == least && !(below.MostIn && above.LeastIn)));
}
