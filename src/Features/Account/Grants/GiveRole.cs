using CauNoi.Account.Manage;
using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Account.Grants;

/// <summary>Gives an account a role on a unit from a day until a day. A role of trust waits for a second person.</summary>
public static class GiveRole
{
    public static readonly FormShape Form = new("giao-vai-tro",
    [
        RoleField, UnitField,
        new FieldShape("tu-ngay", "Từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("den-ngay", "Đến hết ngày", FieldKind.Day) { Hint = "Để trống nếu chưa biết; lúc nào cũng kết thúc được." },
    ]);

    internal static FieldShape RoleField => new("vai-tro", "Vai trò", FieldKind.Choice)
        { Required = true, Choices = [.. Role.All.Select(r => new FieldChoice(r.Name, r.Title))] };

    internal static FieldShape UnitField => new("don-vi", "Ở đơn vị", FieldKind.Line)
        { Required = true, Hint = "Tên đơn vị, ví dụ: Xóm Na Mộc, Xã Phú Lương." };

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await ManagedAccounts.Reached(db, id, visit) is not { } account) return visit.NotFound();
        if (!post.Ok) return await ShowAccount.Render(visit, db, account, post.Values, post.RefusedStatus);
        var wanted = await Wanted(visit, post.Values);
        if (!wanted.Ok) return await ShowAccount.Render(visit, db, account, post.Values.Refuse(wanted.Refusals), 422);

        var trust = Grantable.OfTrust.Contains(wanted.Value.Role);
        var change = changes.Begin(trust ? AccountActs.Propose : AccountActs.Grant, visit.Actor, wanted.Value.Unit, account.Id);
        var today = VietnamTime.DayOf(change.Now);
        var held = await Giving.Held(db, account.Id, today, visit.Stop);
        var against = GrantRules.Judge(wanted.Value, account.Id, visit.Actor, today, await visit.Tree(), held).ToList();
        if (against.Count > 0) return await ShowAccount.Render(visit, db, account, post.Values.Refuse(against), 422);
        Giving.Note(change, wanted.Value);
        Giving.Write(change, wanted.Value, account.Id, visit.Actor.Id);
        if (await change.Save(visit.Stop) is { } taken)
        {
            db.ChangeTracker.Clear();
            return await ShowAccount.Render(visit, db, account, post.Values.Refuse(Told(taken)), 409);
        }

        return visit.See($"/ban/tai-khoan/{account.Id}?{(trust ? "cho" : "xong")}=giao");
    }

    /// <summary>What the form asks for, with a unit within reach.</summary>
    internal static async Task<Outcome<Grant>> Wanted(Visit visit, FormValues values)
    {
        var unit = UnitByName.Find(values["don-vi"], await visit.Tree(), await visit.Reach(AccountAccess.Manage));
        if (!unit.Ok) return unit.Refusals.ToList();
        return new Grant(Role.Named(values["vai-tro"])!, unit.Value.Unit, DayOf(values["tu-ngay"]) ?? default, DayOf(values["den-ngay"]));
    }

    /// <summary>A day as typed; the form's shape has refused what is none.</summary>
    internal static DateOnly? DayOf(string typed) => VietnameseDates.TryParseDay(typed, out var day) ? day : null;

    /// <summary>The database's own guard, in words.</summary>
    internal static Refusal Told(Refusal taken) => taken.Field switch
    {
        "role_grant_once" => AccountRefusals.HeldAlready,
        "role_grant_books_and_money" => AccountRefusals.BooksAndMoney,
        _ => taken with { Field = null },
    };
}
