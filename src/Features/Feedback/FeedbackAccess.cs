using CauNoi.Kernel.Access;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
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

    public static readonly Permission Oversee = new("feedback.oversee", "Xem ai xin không xử lý góp ý vì có liên quan, ghi thay, cho xử lý lại",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read, Answer, Oversee];

    /// <summary>The notes that exist for this person: within reach, and without an interest of the person's own in them.</summary>
    public static IQueryable<FeedbackNote> FeedbackNotesFor(this AppDb db, Actor actor, Reach reach)
    {
        var notes = db.FeedbackNotesFor(actor);
        if (reach.Everything) return notes;
        var units = reach.Units();
        return notes.Where(n => units.Contains(n.Unit));
    }

    /// <summary>The same for somebody who comes with a code: by whom a note is handled does not matter, a conflict does.</summary>
    public static IQueryable<FeedbackNote> FeedbackNotesFor(this AppDb db, Actor actor)
    {
        var hidden = db.HiddenFrom(actor);
        return db.FeedbackNotes().Where(n => !hidden.Contains(n.Id));
    }

    internal static async Task<FeedbackNote?> Reached(AppDb db, Guid id, Visit visit, Permission permission)
    {
        var reach = await visit.Reach(permission);
        return await db.FeedbackNotesFor(visit.Actor, reach).SingleOrDefaultAsync(n => n.Id == id, visit.Stop);
    }
}
