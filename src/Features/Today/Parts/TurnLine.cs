using CauNoi.Account;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.Parts;

/// <summary>A turn with the names of people in it.</summary>
public sealed record TurnLine(DutyTurn Turn, string? ByName, string? ToName, string? EndedName);

internal static class TurnLines
{
    /// <summary>Turns of some duties with names, oldest first; one query.</summary>
    public static async Task<IReadOnlyList<TurnLine>> Of(AppDb db, IReadOnlyCollection<Guid> duties, bool standing, CancellationToken stop) => duties.Count == 0 ? [] :
        await db.DutyTurns().AsNoTracking().Where(t => duties.Contains(t.Duty) && (!standing || t.EndedAt == null)).OrderBy(t => t.At)
            .Select(t => new TurnLine(t,
                db.Accounts().Where(a => a.Id == t.ByAccount).Select(a => a.Name).FirstOrDefault(),
                db.Accounts().Where(a => a.Id == t.ToAccount).Select(a => a.Name).FirstOrDefault(),
                db.Accounts().Where(a => a.Id == t.EndedBy).Select(a => a.Name).FirstOrDefault())).ToListAsync(stop);
}
