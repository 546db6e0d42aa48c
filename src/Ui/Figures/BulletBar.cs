using CauNoi.Ui.Words;

namespace CauNoi.Ui.Figures;

/// <summary>What a bar tells: how much is final, provisional and only declared, the goal, and where one should be today.</summary>
/// <param name="Final">Measured and final.</param>
/// <param name="Goal">The target; null when none is set.</param>
public sealed record BulletBar(decimal Final, decimal? Goal)
{
    /// <summary>Measured but not confirmed yet; drawn hatched after the final part.</summary>
    public decimal Provisional { get; init; }

    /// <summary>Declared without evidence; drawn as a dashed outline at the end.</summary>
    public decimal Declared { get; init; }

    /// <summary>Where it should stand today for the goal to be met in time.</summary>
    public decimal? Pace { get; init; }

    /// <summary>What the numbers count: "khu dân cư", "nhà".</summary>
    public string Unit { get; init; } = "";

    /// <summary>The value at the right end; the largest of everything when absent.</summary>
    public decimal? End { get; init; }

    internal decimal Scale => End ?? new[] { Final + Provisional + Declared, Goal ?? 0, Pace ?? 0, 1 }.Max();

    /// <summary>Every part with its word, for the table and for who listens.</summary>
    public IEnumerable<(string Name, decimal Value)> Parts
    {
        get
        {
            yield return ("chính thức", Final);
            if (Provisional > 0) yield return ("ước", Provisional);
            if (Declared > 0) yield return ("khai báo", Declared);
            if (Goal is { } goal) yield return ("mục tiêu", goal);
            if (Pace is { } pace) yield return ("mức nên có hôm nay", pace);
        }
    }

    internal string Sentence => string.Join(", ", Parts.Select(p => $"{p.Name} {Spoken.Number(p.Value)}")) + (Unit.Length > 0 ? $" ({Unit})" : "");
}
