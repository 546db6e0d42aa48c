using CauNoi.Operations.Jobs;
using CauNoi.Platform.Jobs;

namespace CauNoi.Operations;

/// <summary>The work by the clock that belongs to no other room.</summary>
public static class OperationsJobs
{
    public static IReadOnlyList<JobKind> All { get; } =
    [
        new("operations.verify-newest", "Kiểm tra các niêm phong mới", "0 7 * * * ?", VerifySeals.Newest),
        new("operations.verify-chain", "Kiểm tra toàn bộ chuỗi niêm phong", "0 10 1 * * ?", VerifySeals.Whole),
        new("operations.sweep-files", "Dọn tệp dở dang và tệp không còn ai giữ", "0 30 2 * * ?", SweepFiles.Run),
        new("operations.forget-messages", "Xoá thư, tin và lượt chạy công việc quá 90 ngày", "0 40 2 * * ?", ForgetMessages.Run),
    ];
}
