using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Renew;

/// <summary>Documents agreed with others that run out soon, or have and were not renewed: from each a next one can be drafted.</summary>
public static class ShowExpiring
{
    private const int MostShown = 200;

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var kinds = ProgrammeKind.All.Where(k => k.Renewed).Select(k => k.Id).ToArray();
        var (until, since) = (today.AddDays(Renewal.DaysBefore), today.AddYears(-1));
        var found = await (await ProgrammesAccess.Seen(db, visit, maps)).AsNoTracking().Where(p => kinds.Contains(p.Kind) && p.State == ProgrammeState.Issued && p.Last <= until && p.Last >= since)
            .OrderBy(p => p.Last).ThenBy(p => p.Id).Take(MostShown)
            .Select(p => new { Programme = p, Next = db.Programmes().Where(n => n.Earlier == p.Id && n.State != ProgrammeState.Dropped).Select(n => (Guid?)n.Id).FirstOrDefault() }).ToListAsync(visit.Stop);
        var (tree, reach) = (await visit.Tree(), await visit.Reach(ProgrammesAccess.Write));
        return visit.Page<ExpiringPage>(new ExpiringModel([.. found.Select(f => new ExpiringLine(f.Programme, f.Next, UnitNames.Of(tree, f.Programme.Unit), reach.Covers(f.Programme.Unit) || reach.Covers(f.Programme.Drafter)))], today));
    }
}

/// <summary>A document that runs out soon.</summary>
/// <param name="Programme">What runs out.</param>
/// <param name="Next">The document that renews it, in work or issued.</param>
/// <param name="Unit">Whose.</param>
/// <param name="MayWrite">Whether the visitor may draft the next one.</param>
public sealed record ExpiringLine(Programme Programme, Guid? Next, string Unit, bool MayWrite);

public sealed record ExpiringModel(IReadOnlyList<ExpiringLine> Lines, DateOnly Today);
