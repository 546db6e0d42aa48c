using CauNoi.Account.Grants;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Manage;

/// <summary>One account: what it holds within reach, what waits, and what may be done with it.</summary>
public static class ShowAccount
{
    public static async Task<IResult> Page(Visit visit, AppDb db, Guid id, string? xong = null, string? cho = null) =>
        await ManagedAccounts.Reached(db, id, visit, AccountAccess.See) is { } account
            ? await Render(visit, db, account, Fresh(visit, await visit.Tree()), 200, cho ?? xong, cho is not null) : visit.NotFound();

    internal static FormValues Fresh(Visit visit, UnitTree tree) => GiveRole.Form.With(
        ("don-vi", visit.Actor.Hat is { } hat && tree.Find(hat.Unit) is { } unit ? unit.Name : ""), ("tu-ngay", Spoken.Day(visit.Now)));

    internal static async Task<IResult> Render(
        Visit visit, AppDb db, StaffAccount account, FormValues values, int status, string? done = null, bool waits = false)
    {
        var (reach, tree, today) = (await visit.Reach(AccountAccess.See), await visit.Tree(), VietnamTime.DayOf(visit.Now));
        var all = await db.RoleGrants().AsNoTracking().Where(g => g.Account == account.Id).OrderByDescending(g => g.ValidFrom).ToListAsync(visit.Stop);
        var waiting = await db.RoleProposals().AsNoTracking().Where(p => p.Account == account.Id && p.DecidedAt == null).ToListAsync(visit.Stop);
        var here = all.Where(g => reach.Covers(g.Unit)).ToList();
        var roles = here.Select(g => new HeldRole(g.Id, TitleOf(g.Role), Place(g.Unit), g.ValidFrom, g.ValidUntil,
            g.EndedAt is null && (g.ValidUntil is null || g.ValidUntil >= today), g.EndedAt, g.HandedBy is not null,
            Role.Named(g.Role) is { } role && GrantRules.MayGive(visit.Actor, role))).ToList();
        var mine = account.Id == visit.Actor.Id;
        var mayReset = visit.Actor.May(AccountAccess.ResetSecondStep);
        var secondStep = mayReset
            ? await db.CodeFactors().Where(f => f.Account == account.Id).Select(f => (DateTimeOffset?)f.ConfirmedAt).SingleOrDefaultAsync(visit.Stop) : null;
        return visit.Page<AccountPage>(new AccountModel(
            account, roles, [.. waiting.Where(p => reach.Covers(p.Unit)).Select(p => new AccountRole(TitleOf(p.Role), Place(p.Unit), p.ValidFrom, p.ValidUntil, false))],
            all.Any(g => !reach.Covers(g.Unit) && (g.ValidUntil is null || g.ValidUntil >= today)), mine,
            visit.Actor.Hat is { } hat ? Grantable.By(hat.Role) : [], values, done, waits)
            { MayManage = visit.Actor.May(AccountAccess.Manage), MayReset = mayReset, SecondStepSince = secondStep }, status);

        string Place(int unit) => tree.Find(unit) is { } node ? UnitByName.Full(node, tree) : "Đơn vị cũ";
    }

    private static string TitleOf(string role) => Role.Named(role)?.Title ?? role;
}

public sealed record HeldRole(
    Guid Id, string Title, string Unit, DateOnly From, DateOnly? Until, bool Lasts, DateTimeOffset? EndedAt, bool HandedOver, bool MayEnd);

public sealed record AccountModel(
    StaffAccount Account, IReadOnlyList<HeldRole> Roles, IReadOnlyList<AccountRole> Waiting, bool MoreElsewhere, bool Mine,
    IReadOnlyList<Role> MayGive, FormValues Give, string? Done, bool Waits)
{
    public bool MayManage { get; init; }

    public bool MayReset { get; init; }

    /// <summary>Since when the person has a second step; told only to whoever may take it away.</summary>
    public DateTimeOffset? SecondStepSince { get; init; }

    /// <summary>The roles to choose from: only those that the hat gives.</summary>
    public FieldShape RoleField => GiveRole.Form["vai-tro"] with { Choices = [.. MayGive.Select(r => new FieldChoice(r.Name, r.Title))] };
}
