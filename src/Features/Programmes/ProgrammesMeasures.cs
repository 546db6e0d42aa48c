using CauNoi.Kernel.Facts;

namespace CauNoi.Programmes;

/// <summary>What can be counted of programmes.</summary>
public static class ProgrammesMeasures
{
    public static readonly Measure Issued = new("programmes.issued", "Chương trình, kế hoạch đã ban hành", "văn bản", Public: Publication.AtOnce)
    {
        Categories = Rules.ProgrammeKind.All.ToDictionary(k => k.Id, k => k.Title),
    };

    public static IReadOnlyList<Measure> All { get; } = [Issued];
}
