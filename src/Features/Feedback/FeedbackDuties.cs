using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Feedback;

/// <summary>What a desk owes because of feedback.</summary>
public static class FeedbackDuties
{
    public static readonly DutyKind Answer = new("feedback.answer", "Trả lời góp ý về hệ thống", "feedback.answer",
        Role.CommuneOfficer, Role.StandingBoard, Role.TechnicalAdministrator);

    public static IReadOnlyList<DutyKind> All { get; } = [Answer];
}
