using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Grants;

/// <summary>The roles of trust that wait for a second person within reach, and whether that is me.</summary>
public static class Waiting
{
    private const int Most = 50;

    public static Task<IResult> Show(Visit visit, AppDb db, SecondPersons people, string? xong = null) => Render(visit, db, people, 200, [], xong);

    internal static async Task<IResult> Render(
        Visit visit, AppDb db, SecondPersons people, int status, IReadOnlyList<Refusal> refusals, string? done = null)
    {
        var reach = await visit.Reach(AccountAccess.Confirm);
        var units = reach.Everything ? [] : reach.Units();
        var waiting = await (
            from p in db.RoleProposals().AsNoTracking()
            where p.DecidedAt == null && (reach.Everything || units.Contains(p.Unit))
            join a in db.Accounts() on p.Account equals a.Id
            join giver in db.Accounts() on p.ProposedBy equals giver.Id
            orderby p.ProposedAt
            select new { p.Id, p.Account, p.ProposedBy, p.Role, p.Unit, p.ValidFrom, p.ValidUntil, p.ProposedAt, Name = a.Name, By = giver.Name }).Take(Most).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        var look = await people.Around(waiting.Select(p => p.Unit), visit.Stop);
        var rows = waiting.Select(p => new WaitingRow(p.Id, p.Name, Role.Named(p.Role)?.Title ?? p.Role, tree.Find(p.Unit) is { } u ? UnitByName.Full(u, tree) : "Đơn vị cũ",
                p.ValidFrom, p.ValidUntil, p.By, p.ProposedAt, look.Is(visit.Actor, p.Unit, AccountAccess.Confirm, [p.ProposedBy, p.Account])))
            .ToList();
        return visit.Page<WaitingPage>(new WaitingModel(rows, refusals, done), status);
    }
}

public sealed record WaitingRow(
    Guid Id, string Name, string Role, string Unit, DateOnly From, DateOnly? Until, string By, DateTimeOffset At, bool Mine);

public sealed record WaitingModel(IReadOnlyList<WaitingRow> Rows, IReadOnlyList<Refusal> Refusals, string? Done);
