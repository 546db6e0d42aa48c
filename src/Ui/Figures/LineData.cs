namespace CauNoi.Ui.Figures;

/// <summary>A measure over time, one value a period.</summary>
/// <param name="Title">What is drawn.</param>
/// <param name="Periods">Short names of the periods, oldest first: T1, T2 …</param>
/// <param name="Values">As many values; null where nothing is known yet, which leaves a gap and never a zero.</param>
public sealed record LineData(string Title, IReadOnlyList<string> Periods, IReadOnlyList<decimal?> Values)
{
    /// <summary>What the line is called beside its key.</summary>
    public string Name { get; init; } = "kỳ này";

    /// <summary>The same periods a year before, drawn dashed.</summary>
    public IReadOnlyList<decimal?>? Before { get; init; }

    public string BeforeName { get; init; } = "năm trước";

    public decimal? Goal { get; init; }

    /// <summary>What the numbers count.</summary>
    public string Unit { get; init; } = "";
}
