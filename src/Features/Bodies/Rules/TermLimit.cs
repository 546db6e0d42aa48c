using System.Runtime.InteropServices;

namespace CauNoi.Bodies.Rules;

/// <summary>A term in which somebody held a post.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TermHeld(DateOnly Starts, DateOnly PlannedEnd, DateOnly? Ends)
{
    /// <summary>The day on which it ended, or is to end.</summary>
    public DateOnly Last => Ends ?? PlannedEnd;
}

/// <summary>Nobody holds one post longer than so many terms: when that is reached.</summary>
public static class TermLimit
{
    /// <summary>
    /// The day on which the last allowed term ends, once somebody is in it; null before. Terms that do not follow on one
    /// another (somebody else was there in between) begin to count anew.
    /// </summary>
    public static DateOnly? Reached(IEnumerable<TermHeld> held, int limit)
    {
        var run = new List<TermHeld>();
        foreach (var term in held.Distinct().OrderBy(t => t.Starts))
        {
            if (run.Count > 0 && run[^1].Last < term.Starts) run.Clear();
            run.Add(term);
        }

        return run.Count >= limit ? run[limit - 1].Last : null;
    }
}
