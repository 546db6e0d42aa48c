using CauNoi.Boards.Figures;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Boards.Parts;

/// <summary>Which figures of a board are shown.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Title">What people read.</param>
/// <param name="Lets">Whether a figure is among them.</param>
public sealed record StatusFilter(string Name, string Title, Func<TargetFigure, bool> Lets)
{
    public static IReadOnlyList<StatusFilter> All { get; } =
    [
        new("tre", "Chậm, trễ", f => TargetStatuses.Behind.Contains(f.Status)),
        new("yeu", "Số chưa đủ tin", f => f.Judged.Weak || f.MeasuredShare < Provenance.UsualCoverage),
        new("chua-chung-minh", "Chưa chứng minh", f => f.Status == TargetStatus.Unproven),
        new("chua-bat-dau", "Chưa bắt đầu", f => f.Status == TargetStatus.NotStarted),
    ];

    /// <summary>The filter of that name; nothing filters nothing.</summary>
    public static StatusFilter? Named(string? name) => All.FirstOrDefault(f => f.Name == name);
}
