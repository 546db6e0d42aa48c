using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Facts;

namespace CauNoi.Matters.Meet;

/// <summary>What is written down about receptions, and what is left to count. The names are older than the room.</summary>
public static class ReceptionActs
{
    public static readonly ActKind PlanReception = new("petitions.plan-reception", "Đặt lịch tiếp công dân", new ActField("day"));

    public static readonly ActKind LogReception = new("petitions.log-reception", "Ghi kết quả buổi tiếp công dân", new ActField("visitors"));

    public static readonly Measure Receptions = new("petitions.receptions", "Buổi tiếp công dân", "buổi", Public: Publication.AtOnce);

    public static readonly Measure Visitors = new("petitions.visitors", "Lượt người được tiếp", "lượt", Public: Publication.AtOnce);

    public static readonly Measure AnsweredThere = new("petitions.answered-there", "Lượt được trả lời ngay ở buổi tiếp", "lượt", Public: Publication.AtOnce);

    public static IReadOnlyList<ActKind> All { get; } = [PlanReception, LogReception];

    public static IReadOnlyList<Measure> Measures { get; } = [Receptions, Visitors, AnsweredThere];
}
