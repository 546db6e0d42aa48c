using System.Globalization;
using CauNoi.Account.Manage;
using CauNoi.Account.MyAccount;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.SecondFactor;

/// <summary>
/// Somebody has lost the telephone and the codes on paper: the business administrator takes the second step away. Asked
/// again on a page of its own, with the pass word, because this is how a thief would talk a way in.
/// </summary>
public static class ResetSecondStep
{
    public static readonly FormShape Form = new("mat-dien-thoai",
    [
        new FieldShape("da-gap", "Tôi đã gặp, hoặc gọi lại đúng số của người này, và chính người này nhờ", FieldKind.Tick)
            { Required = true, WhenEmpty = "Xin gặp hoặc gọi lại người này trước, rồi đánh dấu." },
        new FieldShape("thu", "Thư điện tử của người này, để báo tin", FieldKind.Email) { MaxLength = 120, Hint = "Chỉ dùng để gửi một thư này. Để trống thì xin tự báo." },
        PresentPassword.Field with { Label = "Mật khẩu của chính ông/bà" },
    ]);

    internal static async Task<IResult> Show(Visit visit, AppDb db, Guid id) =>
        await ManagedAccounts.Reached(db, id, visit, AccountAccess.ResetSecondStep) is { } account ? await Render(visit, db, account, Form.Empty, 200) : visit.NotFound();

    internal static async Task<IResult> Send(
        Visit visit, FormPost post, HttpContext context, AppDb db, Changes changes, PresentPassword present, Codes codes, Guid id)
    {
        if (await ManagedAccounts.Reached(db, id, visit, AccountAccess.ResetSecondStep) is not { } account) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, account, post.Values, post.RefusedStatus);
        if (account.Id == visit.Actor.Id) return await Render(visit, db, account, post.Values.Refuse(AccountRefusals.OwnSecondStep), 422);
        if (!await db.CodeFactors().AnyAsync(f => f.Account == id, visit.Stop)) return await Render(visit, db, account, post.Values.Refuse(AccountRefusals.NoSecondStep), 409);
        if (await present.Check(visit, context, await present.Account(visit), post["mat-khau"]) is { } wrong) return await Render(visit, db, account, post.Values.Refuse(wrong), 422);

        var change = changes.Begin(AccountActs.ResetSecondStep, visit.Actor, account.Home ?? 0, id);
        await codes.Drop(change, id, visit.Stop);
        // What the lost telephone had opened ends with it.
        var sessions = await db.Sessions().Where(s => s.Account == id && s.EndedAt == null).ToListAsync(visit.Stop);
        foreach (var session in sessions) session.EndedAt = change.Now;
        change.Note("sessions", sessions.Count.ToString(CultureInfo.InvariantCulture));
        if (post.Values.Optional("thu") is { } mail)
        {
            change.Note("told", mail);
            change.Send("mail", mail, "Bước thứ hai khi đăng nhập đã tắt", Told(change.Now), id);
        }

        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/tai-khoan/{id}?xong={(post.Values.Optional("thu") is null ? "buoc-hai-khong-thu" : "buoc-hai")}");
        db.ChangeTracker.Clear();
        return await Render(visit, db, account, post.Values.Refuse(lost with { Field = null }), 409);
    }

    private static string Told(DateTimeOffset at) => $"""
        Lúc {Spoken.Moment(at)}, người quản trị đã tắt bước thứ hai của tài khoản vì được báo là mất điện thoại. Mọi máy đang đăng nhập đã thoát ra.
        Xin đăng nhập bằng mật khẩu rồi bật lại bước thứ hai trên điện thoại mới: {"{origin}"}/tai-khoan/buoc-hai
        Nếu không phải ông/bà nhờ, xin đổi mật khẩu ngay và báo cơ quan.
        """;

    private static async Task<IResult> Render(Visit visit, AppDb db, StaffAccount account, FormValues values, int status) => visit.Page<ResetSecondStepPage>(
        new ResetSecondStepModel(account, values, account.Id == visit.Actor.Id, await db.CodeFactors().AnyAsync(f => f.Account == account.Id, visit.Stop)), status);
}

public sealed record ResetSecondStepModel(StaffAccount Account, FormValues Values, bool Mine, bool On);
