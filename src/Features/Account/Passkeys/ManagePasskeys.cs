using CauNoi.Account.MyAccount;
using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Passkeys;

/// <summary>Adding and removing passkeys. Only beside codes: a key lives on a device, and devices fall into rivers.</summary>
public static class ManagePasskeys
{
    public static readonly FormShape Form = new("them-khoa",
    [
        new FieldShape("ten-khoa", "Tên cho khoá này", FieldKind.Line) { Required = true, MaxLength = 60, Hint = "Để sau này nhận ra, ví dụ: máy bàn ở xã." },
        PresentPassword.Field,
        new FieldShape("du-lieu", "Dữ liệu", FieldKind.Hidden) { MaxLength = 4000 },
        new FieldShape("chung-nhan", "Chứng nhận", FieldKind.Hidden) { MaxLength = 12000 },
    ]);

    public static readonly FormShape RemoveForm = new("bo-khoa", []);

    private static readonly Refusal Failed = new("Máy chưa tạo được khoá. Xin bấm Thêm khoá lần nữa và làm theo lời hỏi của máy.");

    internal static async Task<IResult> Show(Visit visit, HttpContext context, AppDb db, PresentPassword present, Challenges challenges) =>
        await Page(visit, context, db, present, challenges, Form.Empty);

    internal static async Task<IResult> Add(Visit visit, FormPost post, HttpContext context, AppDb db, Changes changes, PresentPassword present, Challenges challenges)
    {
        if (!await db.CodeFactors().AnyAsync(f => f.Account == visit.Actor.Id, visit.Stop)) return visit.See("/tai-khoan/khoa");
        if (!post.Ok) return await Page(visit, context, db, present, challenges, post.Values, post.RefusedStatus);
        var account = await present.Account(visit);
        if (await present.Check(visit, context, account, post["mat-khau"]) is { } refused)
            return await Page(visit, context, db, present, challenges, post.Values.Refuse(refused), 422);

        var place = await challenges.Place(context, visit.Stop);
        if (Encoded.Bytes(post["du-lieu"]) is not { } clientData || challenges.Read(clientData, account.Id, visit.Now) is not { } spent
            || PasskeyRules.Made(clientData, Encoded.Bytes(post["chung-nhan"]) ?? [], place) is not { } made)
            return await Page(visit, context, db, present, challenges, post.Values.Refuse(Failed), 422);

        var passkey = new Passkey
        {
            Account = account.Id, Credential = made.Credential, PublicKey = made.PublicKey, Counter = made.Counter, Name = post["ten-khoa"], AddedAt = visit.Now,
        };
        var change = changes.Begin(AccountActs.AddPasskey, visit.Actor, 0, account.Id);
        change.Note("passkey", passkey.Id.ToString());
        change.Add(spent);
        change.Add(passkey);
        return await change.Save(visit.Stop) is null
            ? visit.See("/tai-khoan?xong=khoa")
            : await Page(visit, context, db, present, challenges, post.Values.Refuse(Failed), 409);
    }

    internal static async Task<IResult> Remove(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (!post.Ok) throw new BadInput(post.RefusedStatus, "Trang này mở đã lâu nên chưa bỏ được khoá nào. Xin mở lại trang Tài khoản của tôi.");
        if (await db.Passkeys().SingleOrDefaultAsync(p => p.Id == id && p.Account == visit.Actor.Id, visit.Stop) is not { } passkey) return visit.NotFound();
        var change = changes.Begin(AccountActs.RemovePasskey, visit.Actor, 0, visit.Actor.Id);
        change.Note("passkey", passkey.Id.ToString());
        change.Remove(passkey);
        // Used in this very moment, it is still there: "done" is said only of what is done.
        if (await change.Save(visit.Stop) is { } refused) throw new BadInput(StatusCodes.Status409Conflict, refused.Sentence);
        return visit.See("/tai-khoan?xong=bo-khoa");
    }

    private static async Task<IResult> Page(Visit visit, HttpContext context, AppDb db, PresentPassword present, Challenges challenges, FormValues values, int status = 200)
    {
        var account = await present.Account(visit);
        var there = await db.Passkeys().AsNoTracking().Where(p => p.Account == account.Id).OrderBy(p => p.AddedAt).ToListAsync(visit.Stop);
        var codes = await db.CodeFactors().AnyAsync(f => f.Account == account.Id, visit.Stop);
        return visit.Page<PasskeysPage>(new PasskeysModel(values, there, codes ? await challenges.ForAdding(context, visit, account, there) : null), status);
    }
}

/// <summary>What the page of passkeys shows; no question to the device while there are no codes beside it.</summary>
public sealed record PasskeysModel(FormValues Values, IReadOnlyList<Passkey> Passkeys, string? Asked);
