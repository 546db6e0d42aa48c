using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations;

/// <summary>
/// Who may what. A role gives nobody a record: that is the opener's own, whatever the hat, and everybody else's answer is that there
/// is none. Sending and asking by code need no account.
/// </summary>
public static class DenunciationAccess
{
    /// <summary>The roles whose people may be made openers, and who therefore find the page.</summary>
    public static readonly Permission Open = new("denunciations.open", "Có thể được giao mở hồ sơ niêm phong",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.Inspector);

    public static readonly Permission Receive = new("denunciations.receive", "Ghi tố cáo của người tới gặp trực tiếp vào hồ sơ niêm phong",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission Appoint = new("denunciations.appoint", "Cử người mở hồ sơ niêm phong và cho thôi",
        Role.CommuneChair, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Open, Receive, Appoint];

    /// <summary>The records that exist for this person: of units whose opener the person is now.</summary>
    public static IQueryable<SealedDenunciation> DenunciationsFor(this AppDb db, Actor actor) =>
        db.Denunciations().Where(d => db.Openers().Any(o => o.Account == actor.Id && o.Unit == d.Unit && o.AdmittedAt != null && o.EndedAt == null));

    /// <summary>This person as an opener of a unit; nothing where the person is none.</summary>
    internal static Task<Opener?> OpenerOf(this AppDb db, Visit visit, int unit) =>
        db.Openers().SingleOrDefaultAsync(o => o.Account == visit.Actor.Id && o.Unit == unit && o.EndedAt == null, visit.Stop);
}
