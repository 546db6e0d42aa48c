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
        if (!post.Ok) return visit.See("/");
        var hash = Tokens.Hash(context.Request.Cookies[SessionActor.Cookie] ?? "");
        if (await db.Sessions().SingleOrDefaultAsync(s => s.TokenHash == hash, visit.Stop) is { } session)
        {
            var change = changes.Begin(AccountActs.SignOut, visit.Actor, 0, visit.Actor.Id);
            change.Remove(session);
            await change.Save(visit.Stop);
        }

        context.Response.Cookies.Delete(SessionActor.Cookie);
        return visit.See("/");
    }
}
