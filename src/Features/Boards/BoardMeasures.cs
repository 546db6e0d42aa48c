using CauNoi.Kernel.Facts;

namespace CauNoi.Boards;

/// <summary>What is counted so that figures can say how much of them is proven.</summary>
public static class BoardMeasures
{
    /// <summary>One for every fact of a record with a picture, taken back with it; its category is the name of that fact's measure.</summary>
    public static readonly Measure Proven = new("boards.proven", "Lượt ghi có ảnh làm minh chứng", "lượt ghi");

    public static IReadOnlyList<Measure> All { get; } = [Proven];
}
