using CauNoi.Kernel.Facts;

namespace CauNoi.Bodies;

/// <summary>What can be counted of bodies. Stocks: plus or minus on the day of the change.</summary>
public static class BodiesMeasures
{
    /// <summary>Category: the kind of body.</summary>
    public static readonly Measure Bodies = new("bodies.bodies", "Tổ chức đang hoạt động", "tổ chức", OverTime.StockAtEnd, Publication.AtOnce);

    /// <summary>Category: the post group.</summary>
    public static readonly Measure Filled = new("bodies.seats-filled", "Ghế có người giữ", "ghế", OverTime.StockAtEnd);

    /// <summary>Category: the post group.</summary>
    public static readonly Measure Vacant = new("bodies.seats-vacant", "Ghế khuyết", "ghế", OverTime.StockAtEnd);

    public static IReadOnlyList<Measure> All { get; } = [Bodies, Filled, Vacant];
}
