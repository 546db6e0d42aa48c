using CauNoi.Account.Grants;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.HandOver;

/// <summary>The holder of a role lets a neighbour act on the own behalf for some days. It ends by itself, or early.</summary>
public static class HandOverRole
{
    public static readonly FormShape Form = new("ban-giao-vai-tro",
    [
        new FieldShape("nguoi-nhan", "Tên đăng nhập của người nhận", FieldKind.Line)
            { Required = true, MaxLength = 60, Hint = "Người cùng đơn vị, hoặc ở đơn vị trên, dưới liền kề." },
        new FieldShape("tu-ngay", "Từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("den-ngay", "Đến hết ngày", FieldKind.Day) { Required = true, Hint = $"Nhiều nhất {GrantRules.LongestHandOver} ngày." },
    ]);

    public static Task<IResult> Show(Visit visit) => Page(visit, Form.With(("tu-ngay", Spoken.Day(visit.Now))), 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (visit.Actor.Hat is not { } own) return visit.NotFound();
        if (!post.Ok) return await Page(visit, post.Values, post.RefusedStatus);
        if (await Neighbour(visit, db, own, post["nguoi-nhan"]) is not { } deputy) return await Page(visit, post.Values.Refuse(AccountRefusals.NoNeighbour), 422);

        var wanted = new Grant(own.Role, own.Unit, GiveRole.DayOf(post["tu-ngay"]) ?? default, GiveRole.DayOf(post["den-ngay"]));
        var change = changes.Begin(AccountActs.HandOver, visit.Actor, own.Unit, deputy);
        var today = VietnamTime.DayOf(change.Now);
        var against = GrantRules.JudgeHandOver(own, wanted, deputy, visit.Actor.Id, today, await visit.Tree(), await Giving.Held(db, deputy, today, visit.Stop))
            .Select(r => r.Field is null or "vai-tro" ? r.At("nguoi-nhan") : r).ToList();
        if (against.Count > 0) return await Page(visit, post.Values.Refuse(against), 422);
        Giving.Note(change, wanted);
        Giving.Write(change, wanted, deputy, visit.Actor.Id, own.Id);
        if (await change.Save(visit.Stop) is { } taken) return await Page(visit, post.Values.Refuse(GiveRole.Told(taken).At("nguoi-nhan")), 409);
        return visit.See(Grantable.OfTrust.Contains(own.Role) ? "/ban/vai-tro?xong=cho" : "/ban/vai-tro?xong=ban-giao");
    }

    // Only neighbours are found, so that the field tells nobody which names exist elsewhere.
    private static async Task<Guid?> Neighbour(Visit visit, AppDb db, Grant own, string userName)
    {
        var (tree, today, name) = (await visit.Tree(), VietnamTime.DayOf(visit.Now), userName.ToLowerInvariant());
        var parent = tree.Find(own.Unit)?.Parent;
        var near = tree.Order.Where(u => u.Unit == own.Unit || u.Unit == parent || u.Parent == own.Unit).Select(u => u.Unit).ToArray();
        var found = await db.Accounts().Where(a => a.UserName == name && a.ClosedAt == null
            && db.RoleGrants().Any(g => g.Account == a.Id && near.Contains(g.Unit) && g.ValidFrom <= today && (g.ValidUntil == null || g.ValidUntil >= today)))
            .Select(a => a.Id).ToListAsync(visit.Stop);
        return found.Count == 1 ? found[0] : null;
    }

    private static async Task<IResult> Page(Visit visit, FormValues values, int status)
    {
        if (visit.Actor.Hat is not { } hat) return visit.NotFound();
        return visit.Page<HandOverPage>(new HandOverModel(hat, (await visit.Tree()).Find(hat.Unit)?.Name ?? "Đơn vị cũ", values), status);
    }
}

public sealed record HandOverModel(Grant Hat, string Unit, FormValues Values)
{
    public bool Trust => Grantable.OfTrust.Contains(Hat.Role);
}
