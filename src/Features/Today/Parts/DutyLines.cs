using CauNoi.Account;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.Parts;

/// <summary>A line of a list of duties, with what happened to it.</summary>
public sealed record DutyLine(Guid Id, string Title, string Kind, string Href, int Unit, DateTimeOffset DueAt, IReadOnlyList<TurnLine> Turns);

internal static class DutyLines
{
    public const int PageSize = 50;

    /// <summary>How many lines there must be to show a page and to know whether there is a next one.</summary>
    public static int Upto(int page) => page * PageSize + 1;

    /// <summary>
    /// One page of duties by their clock; one query. The page is cut first and its turns are looked up for it alone. One line
    /// more than a page says whether there is a next one.
    /// </summary>
    public static async Task<IReadOnlyList<DutyLine>> Cut(AppDb db, Actor actor, IQueryable<Duty> some, int page, CancellationToken stop)
    {
        var cut = some.OrderBy(d => d.DueAt).ThenBy(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).Select(d => d.Id);
        return await db.DutiesFor(actor).Where(d => cut.Contains(d.Id)).OrderBy(d => d.DueAt).ThenBy(d => d.Id).Select(d => new DutyLine(
            d.Id, d.Title, d.Kind, d.Href, d.Unit, d.DueAt, db.DutyTurns().Where(t => t.Duty == d.Id && t.EndedAt == null).OrderBy(t => t.At).Select(t => new TurnLine(t,
                db.Accounts().Where(a => a.Id == t.ByAccount).Select(a => a.Name).FirstOrDefault(),
                db.Accounts().Where(a => a.Id == t.ToAccount).Select(a => a.Name).FirstOrDefault(), null)).ToList())).ToListAsync(stop);
    }
}
