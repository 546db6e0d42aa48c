using CauNoi.Kernel.Targets;

namespace CauNoi.Programmes.Rules;

/// <summary>What became of one target or paragraph.</summary>
public enum Became
{
    Added,
    Changed,
    Removed,
}

/// <summary>One line of a difference.</summary>
/// <param name="Became">What became of it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Before">How it read; null where it is new.</param>
/// <param name="Now">How it reads; null where it is gone.</param>
public sealed record DifferenceLine(Became Became, string Title, string? Before, string? Now);

/// <summary>What differs between two programmes, the later of which was copied from the earlier. The same goal a year later is no difference.</summary>
public static class ProgrammeDifference
{
    public static IReadOnlyList<DifferenceLine> Of(
        IReadOnlyList<(Guid Id, TargetWording Wording)> before, IReadOnlyList<(Guid? From, TargetWording Wording)> now, IReadOnlyList<string> clausesBefore, IReadOnlyList<string> clausesNow,
        Func<TargetWording, string> words)
    {
        var kept = now.Where(n => n.From is not null).ToLookup(n => n.From!.Value, n => n.Wording);
        var lines = new List<DifferenceLine>();
        foreach (var (id, was) in before)
            if (kept[id].FirstOrDefault() is not { } its) lines.Add(new(Became.Removed, was.Title, words(was), null));
            else if (Says(was) != Says(its)) lines.Add(new(Became.Changed, its.Title, words(was), words(its)));
        lines.AddRange(now.Where(n => n.From is not { } from || before.All(b => b.Id != from)).Select(n => new DifferenceLine(Became.Added, n.Wording.Title, null, words(n.Wording))));
        // Years that moved on by themselves are no news.
        var (then, today) = (clausesBefore.Select(YearsOn.Without).ToHashSet(), clausesNow.Select(YearsOn.Without).ToHashSet());
        lines.AddRange(clausesBefore.Where(c => !today.Contains(YearsOn.Without(c))).Select(c => new DifferenceLine(Became.Removed, "Lời văn", c, null)));
        lines.AddRange(clausesNow.Where(c => !then.Contains(YearsOn.Without(c))).Select(c => new DifferenceLine(Became.Added, "Lời văn", null, c)));
        return lines;
    }

    private static string Says(TargetWording wording) =>
        string.Join('|', [wording.Title, wording.Formula, wording.Comparator.ToString(), wording.Goal.ToString("G29", System.Globalization.CultureInfo.InvariantCulture), wording.Unit, wording.Time.Cadence.ToString(), wording.Reach.ToString(), wording.Among ?? "",
            $"{wording.Lead}", $"{wording.Organisation}", .. wording.Kinds.Order(StringComparer.Ordinal)]);
}
