using CauNoi.Kernel.Audit;

namespace CauNoi.Boards;

/// <summary>What is written down about declared numbers.</summary>
public static class BoardActs
{
    public static readonly ActKind Declare = new("boards.declare", "Khai số của đơn vị", new ActField("measure"), new ActField("period"), new ActField("amount"));

    public static readonly ActKind Withdraw = new("boards.withdraw-declaration", "Rút số đã khai");

    public static IReadOnlyList<ActKind> All { get; } = [Declare, Withdraw];
}
