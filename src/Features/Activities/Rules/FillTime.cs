using System.Globalization;

namespace CauNoi.Activities.Rules;

/// <summary>
/// How long a page was in use until a record was saved, in classes of seconds: coarse enough that a class says nothing about
/// anybody, fine enough to see that a kind asks too much.
/// </summary>
public static class FillTime
{
    /// <summary>Below this nothing is told: a few measurements are somebody's.</summary>
    public const int Fewest = 5;

    /// <summary>Upper ends of the classes, in seconds. Whatever took longer was left lying, and counts in the last.</summary>
    public static IReadOnlyList<int> Ends { get; } = [15, 30, 45, 60, 90, 120, 180, 300, 600];

    /// <summary>The class of what a page says; null where it says nothing that can be.</summary>
    public static int? ClassOf(string said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? Ends.FirstOrDefault(end => seconds <= end, Ends[^1]) : null;

    /// <summary>The class in which half of them were done; null while there are too few.</summary>
    /// <param name="counts">How many by upper end.</param>
    public static (int Above, int Upto)? Half(IReadOnlyDictionary<int, int> counts)
    {
        var (all, sum) = (counts.Values.Sum(), 0);
        if (all < Fewest) return null;
        foreach (var (end, n) in Ends.Select((end, n) => (end, n)))
            if ((sum += counts.GetValueOrDefault(end)) * 2 >= all)
                return (n == 0 ? 0 : Ends[n - 1], end);
        return null;
    }
}
