using CauNoi.Kernel.Facts;

namespace CauNoi.SpotChecks;

/// <summary>What is counted of spot checks: never a rate of one unit on a public page.</summary>
public static class SpotMeasures
{
    public static readonly Measure Checked = new("activities.spot-checked", "Bản ghi đã phúc tra", "bản ghi", Public: Publication.Never);

    public static readonly Measure Wrong = new("activities.spot-wrong", "Bản ghi phúc tra thấy chưa đúng", "bản ghi", Public: Publication.Never);

    public static IReadOnlyList<Measure> All { get; } = [Checked, Wrong];
}
