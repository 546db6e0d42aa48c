using System.Globalization;
using CauNoi.Account.SignIn;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Sessions;

/// <summary>Ends sessions of one's own: one of them, or all but this.</summary>
public static class EndSessions
{
    public static readonly FormShape Form = new("ket-thuc-phien", []);

    internal static Task<IResult> One(Visit visit, FormPost post, AppDb db, Changes changes, Guid id) =>
        End(visit, post, changes, db.Sessions().Where(s => s.Id == id && s.Account == visit.Actor.Id && s.EndedAt == null), missing: visit.NotFound());

    internal static async Task<IResult> Others(Visit visit, FormPost post, HttpContext context, AppDb db, Changes changes, Opening opening)
    {
        var own = (await opening.SessionOf(context, visit.Stop))?.TokenHash ?? [];
        return await End(visit, post, changes, db.Sessions().Where(s => s.Account == visit.Actor.Id && s.EndedAt == null && s.TokenHash != own), visit.See("/tai-khoan"));
    }

    private static async Task<IResult> End(Visit visit, FormPost post, Changes changes, IQueryable<Session> which, IResult missing)
    {
        if (!post.Ok) throw new BadInput(post.RefusedStatus, "Trang này mở đã lâu nên chưa kết thúc được phiên nào. Xin mở lại trang Tài khoản của tôi.");
        var sessions = await which.ToListAsync(visit.Stop);
        if (sessions.Count == 0) return missing;
        var change = changes.Begin(AccountActs.EndSessions, visit.Actor, 0, visit.Actor.Id);
        change.Note("sessions", sessions.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var session in sessions) session.EndedAt = change.Now;
        await change.Save(visit.Stop);
        return visit.See("/tai-khoan?xong=phien");
    }
}
