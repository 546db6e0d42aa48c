using CauNoi.Petitions.Cluster;
using CauNoi.Petitions.Questions;
using CauNoi.Platform.Jobs;

namespace CauNoi.Petitions.Jobs;

/// <summary>What happens to petitions without anybody asking.</summary>
internal static class PetitionJobs
{
    public static IReadOnlyList<JobKind> All { get; } =
    [
        new("petitions.take-questions", "Đưa câu hỏi ở các cuộc họp thành kiến nghị", "0 */10 * * * ?", TakeQuestions.Run),
        new("petitions.keep-hidden", "Che việc nói về một đơn vị với người vừa có vai trò ở đó", "30 */5 * * * ?", KeepHidden.Run),
        new("petitions.escalate", "Báo kiến nghị quá hạn lên cấp trên", "0 5 * * * ?", ByTheClock.Escalate),
        new("petitions.silence", "Ghi người gửi không trả lời sau thời hạn", "0 15 1 * * ?", ByTheClock.Silence),
        new("petitions.forget", "Xóa cách liên hệ và nội dung riêng sau thời hạn", "0 10 2 * * ?", ForgetContent.Run),
        new("petitions.clusters", "Tìm việc nhiều người cùng nói", "0 40 1 * * ?", FindClusters.Run),
    ];
}
