using CauNoi.Denunciations.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.Browse;

/// <summary>The openers' list. Whoever is no opener finds no list here, only how it works and who was made one.</summary>
public static class Browse
{
    private const int Most = 200;

    public static async Task<IResult> Show(Visit visit, AppDb db)
    {
        var opener = await db.Openers().AnyAsync(o => o.Account == visit.Actor.Id && o.EndedAt == null && o.AdmittedAt != null, visit.Stop);
        var rows = await db.DenunciationsFor(visit.Actor).AsNoTracking().OrderBy(d => d.State).ThenBy(d => d.ReceivedAt).Take(Most)
            .Select(d => new BrowseRow(d.Id, d.Code, d.Kind, d.State, d.ReceivedAt, db.DutiesFor(visit.Actor).Where(t => t.Record == d.Id && t.ClosedAt == null).Select(t => (DateTimeOffset?)t.DueAt).FirstOrDefault()))
            .ToListAsync(visit.Stop);
        return visit.Page<BrowsePage>(new BrowseModel(rows, opener, visit.Now, visit.Actor.May(DenunciationAccess.Receive)));
    }
}

public sealed record BrowseRow(Guid Id, string Code, DenunciationKind Kind, DenunciationState State, DateTimeOffset ReceivedAt, DateTimeOffset? DueAt);

public sealed record BrowseModel(IReadOnlyList<BrowseRow> Rows, bool Opener, DateTimeOffset Now, bool MayReceive);
