using CauNoi.Account.Grants;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.HandOver;

/// <summary>Takes a handed-over role back before its last day.</summary>
public static class TakeBack
{
    public static readonly FormShape Form = new("lay-lai-vai-tro", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid grant)
    {
        var own = visit.Actor.Grants.Select(g => g.Id).ToArray();
        var handed = await db.RoleGrants().SingleOrDefaultAsync(g => g.Id == grant && g.HandedBy != null && own.Contains(g.HandedBy.Value) && g.EndedAt == null, visit.Stop);
        if (handed is null) return visit.NotFound();
        if (!post.Ok) throw new BadInput(post.RefusedStatus, "Trang này mở đã lâu nên chưa lấy lại được. Xin mở lại trang rồi bấm lần nữa.");
        return await EndRole.End(db, changes, visit, handed, AccountActs.TakeBack) is { } lost
            ? throw new BadInput(StatusCodes.Status409Conflict, lost.Sentence) : visit.See("/ban/vai-tro?xong=lay-lai");
    }
}
