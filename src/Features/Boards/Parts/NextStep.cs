using CauNoi.Boards.Figures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Boards.Parts;

/// <summary>What a unit can do about a target today.</summary>
/// <param name="Words">In a sentence.</param>
/// <param name="Link">Where to, in words.</param>
/// <param name="Href">The address; null where there is none.</param>
public sealed record NextStep(string Words, string Link, string? Href)
{
    /// <summary>The step; null where nothing has to be done.</summary>
    public static NextStep? Of(TargetFigure figure, BoardCall call)
    {
        var page = call.To($"/chi-tieu/{figure.Target.Id}");
        if (figure.Status is TargetStatus.NotApplicable or TargetStatus.Reached or TargetStatus.OnTrack or TargetStatus.Missed || figure.Bare) return null;
        if (figure.Mistake is not null) return new NextStep("Báo nơi ban hành sửa công thức.", "", null);
        if (figure.Role == TargetRole.Gathered) return new NextStep("Xem nơi nào chưa đạt và nhắc.", "Mở danh sách", page);
        if (figure.Status == TargetStatus.Unproven) return new NextStep("Đủ số rồi. Thêm ảnh vào việc đã ghi để chứng minh.", "Mở sổ việc", "/ban/so-viec");
        return figure.Measure is { } measure && measure.StartsWith("activities.", StringComparison.Ordinal)
            ? new NextStep("Việc nào đã làm mà chưa ghi thì ghi vào.", "Ghi việc", "/ban/ghi") : new NextStep("Xem số này cộng từ đâu.", "Mở chỉ tiêu", page);
    }
}
