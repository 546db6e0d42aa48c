using CauNoi.Account.Grants;
using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace CauNoi.Account.Accept;

/// <summary>Comes in with an invitation: a new account with its role, or the role for the account that is signed in.</summary>
public static class AcceptInvitation
{
    public static readonly FormShape Form = new("nhan-loi-moi",
    [
        new FieldShape("ho-ten", "Họ và tên", FieldKind.Line) { Required = true, MaxLength = 80, Autocomplete = "name" },
        new FieldShape("ten", "Tên đăng nhập", FieldKind.Line)
        {
            Required = true, MaxLength = UserNames.MaxLength, Autocomplete = "username", Hint = "Chữ thường không dấu và số, ví dụ: lan.namoc",
        },
        FirstPassword.FirstPassword.Form["mat-khau"], FirstPassword.FirstPassword.Form["lan-hai"],
    ]);

    public static readonly FormShape OwnForm = new("nhan-vao-tai-khoan", []);

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, string token) =>
        await OpenInvitation.Find(visit, db, maps, token) is { } open ? Page(visit, open, token, Form.With(("ho-ten", open.Row.Name ?? "")), 200) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, UnitMaps maps, string token)
    {
        if (await OpenInvitation.Find(visit, db, maps, token) is not { } open) return visit.NotFound();
        var userName = post["ten"].ToLowerInvariant();
        var values = post.Ok ? post.Values.Refuse(Judge(post, userName)) : post.Values;
        if (!values.Ok) return Page(visit, open, token, values, post.RefusedStatus);

        var account = new StaffAccount { UserName = userName, Name = post["ho-ten"], CreatedAt = visit.Now, Home = open.Row.Unit };
        account.Password = new PasswordHasher<StaffAccount>().HashPassword(account, post["mat-khau"]);
        var change = changes.Begin(AccountActs.Accept, new Actor(account.Id, account.Name, []), open.Row.Unit, account.Id);
        change.Note("user-name", userName);
        change.Add(account);
        if (await Finish(visit, change, open, account.Id) is not { } lost) return visit.See("/dang-nhap");
        db.ChangeTracker.Clear();
        return lost.Field == "staff_account_user_name_key" && await OpenInvitation.Find(visit, db, maps, token) is { } still
            ? Page(visit, still, token, post.Values.Refuse(AccountRefusals.NameTaken), 409) : visit.NotFound();
    }

    /// <summary>Somebody who has an account takes the role into it: one more hat.</summary>
    public static async Task<IResult> Own(Visit visit, FormPost post, AppDb db, Changes changes, UnitMaps maps, string token)
    {
        if (await OpenInvitation.Find(visit, db, maps, token) is not { } open) return visit.NotFound();
        var tree = await visit.Tree();
        var held = await Giving.Held(db, visit.Actor.Id, VietnamTime.DayOf(visit.Now), visit.Stop);
        List<Refusal> against = [.. post.Values.Refusals];
        if (open.Row.InvitedBy == visit.Actor.Id) against.Add(AccountRefusals.InvitedByOneself);
        if (SeparationOfDuties.Against(open.Wanted, held, tree) is { } apart) against.Add(apart with { Field = null });
        if (against.Count > 0) return Page(visit, open, token, Form.Empty.Refuse(against), post.RefusedStatus);
        var change = changes.Begin(AccountActs.Accept, visit.Actor, open.Row.Unit, visit.Actor.Id);
        if (await Finish(visit, change, open, visit.Actor.Id) is not { } lost) return visit.See("/ban/vai-tro");
        db.ChangeTracker.Clear();
        return await OpenInvitation.Find(visit, db, maps, token) is { } still
            ? Page(visit, still, token, Form.Empty.Refuse(GiveRole.Told(lost) with { Field = null }), 409) : visit.NotFound();
    }

    private static Task<Refusal?> Finish(Visit visit, Change change, OpenInvitation open, Guid account)
    {
        open.Row.Accept(account, change.Now);
        Giving.Note(change, open.Wanted);
        Giving.Write(change, open.Wanted, account, open.Row.InvitedBy);
        return change.Save(visit.Stop);
    }

    private static IEnumerable<Refusal> Judge(FormPost post, string userName)
    {
        if (!UserNames.Fits(userName)) yield return AccountRefusals.WrongName;
        foreach (var refusal in PasswordRules.Judge(post["mat-khau"], userName)) yield return refusal.At("mat-khau");
        if (post["mat-khau"] != post["lan-hai"]) yield return new Refusal("Hai lần viết mật khẩu chưa giống nhau.", "lan-hai");
    }

    private static IResult Page(Visit visit, OpenInvitation open, string token, FormValues values, int status) => visit.Page<AcceptPage>(
        new AcceptModel(token, open.By, open.Wanted, open.Unit.Name, open.Row.ExpiresAt, visit.Actor.SignedIn ? visit.Actor.Name : null, values), status);
}

public sealed record AcceptModel(string Token, string By, Grant Wanted, string Unit, DateTimeOffset Expires, string? SignedInAs, FormValues Values)
{
    public bool Trust => Grantable.OfTrust.Contains(Wanted.Role);
}
