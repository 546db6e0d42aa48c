using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.SignOut;

/// <summary>Ends this browser's session, here and in the table.</summary>
public static class SignOut
{
    public static readonly FormShape Form = new("dang-xuat", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, HttpContext context, AppDb db, Changes changes)
    {
        // Not "done": somebody at a shared machine would walk away still signed in.
        if (!post.Ok) throw new BadInput(post.RefusedStatus, "Trang này mở đã lâu nên chưa đăng xuất được. Xin tải lại trang rồi bấm Đăng xuất lần nữa.");
        var hash = Tokens.Hash(context.Request.Cookies[SessionActor.Cookie] ?? "");
        if (await db.Sessions().SingleOrDefaultAsync(s => s.TokenHash == hash && s.EndedAt == null, visit.Stop) is { } session)
        {
            var change = changes.Begin(AccountActs.SignOut, visit.Actor, 0, visit.Actor.Id);
            session.EndedAt = change.Now;
            await change.Save(visit.Stop);
        }

        context.Response.Cookies.Delete(SessionActor.Cookie);
        return visit.See("/");
    }
}
