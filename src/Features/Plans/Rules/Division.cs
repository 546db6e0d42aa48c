using CauNoi.Kernel.Text;

namespace CauNoi.Plans.Rules;

/// <summary>A piece of divided work.</summary>
/// <param name="Id">Which.</param>
/// <param name="Words">What is to be done.</param>
/// <param name="Target">For which target, where there is one.</param>
/// <param name="Unit">Who does it.</param>
/// <param name="Area">Where.</param>
public sealed record DividedWork(Guid Id, string Words, Guid? Target, int Unit, int Area);

/// <summary>Two that were given the same work in the same place.</summary>
public sealed record WorkOverlap(DividedWork One, DividedWork Other);

/// <summary>Finds what two organisations were given at once: the same words or the same target, where one place lies within the other.</summary>
public static class Division
{
    /// <summary>What makes two pieces of work the same: their words, however they are written.</summary>
    public static string Key(string words) => Fold.Key(words);

    /// <summary>The overlaps, each once.</summary>
    /// <param name="work">What was divided.</param>
    /// <param name="within">Whether the first unit lies at or below the second.</param>
    public static IReadOnlyList<WorkOverlap> Overlaps(IReadOnlyList<DividedWork> work, Func<int, int, bool> within)
    {
        var found = new List<WorkOverlap>();
        for (var n = 0; n < work.Count; n++)
            for (var m = n + 1; m < work.Count; m++)
                if (Same(work[n], work[m]) && (within(work[n].Area, work[m].Area) || within(work[m].Area, work[n].Area))) found.Add(new WorkOverlap(work[n], work[m]));
        return found;
    }

    // One unit may well have two pieces of the same work.
    private static bool Same(DividedWork one, DividedWork other) =>
        one.Unit != other.Unit && (Key(one.Words) == Key(other.Words) || (one.Target is not null && one.Target == other.Target));
}
