using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback;

/// <summary>Who may what with feedback. Sending and looking up by code is for everybody and needs no permission.</summary>
public static class FeedbackAccess
{
    public static readonly Permission Read = new("feedback.read", "Xem góp ý về hệ thống gửi tới đơn vị mình",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.Inspector,
        Role.TechnicalAdministrator);

    public static readonly Permission Answer = new("feedback.answer", "Trả lời góp ý về hệ thống",
        Role.CommuneOfficer, Role.StandingBoard, Role.TechnicalAdministrator);

    public static IReadOnlyList<Permission> All { get; } = [Read, Answer];

    /// <summary>The notes within reach; the others do not exist for this actor.</summary>
    public static IQueryable<FeedbackNote> VisibleTo(this IQueryable<FeedbackNote> notes, Reach reach)
    {
        if (reach.Everything) return notes;
        var units = reach.Units();
        return notes.Where(n => units.Contains(n.Unit));
    }

    internal static Task<FeedbackNote?> Reached(AppDb db, Guid id, Reach reach, CancellationToken stop) =>
        db.FeedbackNotes().VisibleTo(reach).SingleOrDefaultAsync(n => n.Id == id, stop);
}
