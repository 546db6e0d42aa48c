using CauNoi.Account.MyAccount;
using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.SecondFactor;

/// <summary>New codes on paper, and turning the second step off.</summary>
public static class ManageCodes
{
    internal static async Task<IResult> Page(Visit visit, AppDb db, FormValues values, int status = 200) =>
        visit.Page<ManageCodesPage>(new ManageCodesModel(values, await db.RecoveryCodes().CountAsync(c => c.Account == visit.Actor.Id && c.UsedAt == null, visit.Stop)), status);

    internal static async Task<IResult> Renew(Visit visit, FormPost post, HttpContext context, AppDb db, Changes changes, PresentPassword present, Codes codes)
    {
        var account = await present.Account(visit);
        if (!await db.CodeFactors().AnyAsync(f => f.Account == account.Id, visit.Stop)) return visit.See("/tai-khoan/buoc-hai");
        if (!post.Ok) return await Page(visit, db, post.Values, post.RefusedStatus);
        if (await present.Check(visit, context, account, post["mat-khau"]) is { } refused) return await Page(visit, db, post.Values.Refuse(refused), 422);
        var change = changes.Begin(AccountActs.MakeRecoveryCodes, visit.Actor, 0, account.Id);
        var onPaper = await codes.Renew(change, account.Id, visit.Stop);
        return await change.Save(visit.Stop) is { } taken
            ? await Page(visit, db, post.Values.Refuse(taken), 409)
            : visit.Page<OnPaperPage>(new OnPaperModel(onPaper, "/tai-khoan"));
    }

    internal static async Task<IResult> Drop(
        Visit visit, FormPost post, HttpContext context, AppDb db, Changes changes, PresentPassword present, Codes codes, SettingValues settings)
    {
        var account = await present.Account(visit);
        if (!await db.CodeFactors().AnyAsync(f => f.Account == account.Id, visit.Stop)) return visit.See("/tai-khoan/buoc-hai");
        if (!post.Ok) return await Page(visit, db, post.Values, post.RefusedStatus);
        if (SessionRules.NeedsSecondStep(visit.Actor.Grants.Select(g => g.Role), (await settings.Read(visit.Stop)).Text(AccountSettings.SecondStepRoles)))
            return await Page(visit, db, post.Values.Refuse(new Refusal("Vai trò của ông/bà phải có bước thứ hai nên không tắt được. Đổi điện thoại thì xin nhờ người quản trị.")), 422);
        if (await present.Check(visit, context, account, post["mat-khau"]) is { } refused) return await Page(visit, db, post.Values.Refuse(refused), 422);
        var change = changes.Begin(AccountActs.DropSecondFactor, visit.Actor, 0, account.Id);
        await codes.Drop(change, account.Id, visit.Stop);
        return await change.Save(visit.Stop) is { } taken ? await Page(visit, db, post.Values.Refuse(taken), 409) : visit.See("/tai-khoan");
    }
}

/// <summary>What the page of an active second step shows.</summary>
public sealed record ManageCodesModel(FormValues Values, int Left);
