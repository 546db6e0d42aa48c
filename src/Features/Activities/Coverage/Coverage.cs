using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Activities.Coverage;

/// <summary>Records found against records owed, so that a figure without records is seen as such.</summary>
public static class Coverage
{
    public const int MostMissing = 200;

    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds, int? nam = null, string? loai = null)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var year = Math.Clamp(nam ?? today.Year, 2019, today.Year);
        if (loai is not null && kinds.At(loai) is null) return visit.NotFound();
        var (reach, tree) = (await visit.Reach(ActivitiesAccess.Read), await visit.Tree());
        var units = reach.Units().Select(tree.Find).OfType<UnitNode>().ToList();
        var rows = new List<CoverageRow>();
        foreach (var kind in kinds.All.Where(k => k.Duties.Count > 0 && (loai is null || k.Slug == loai)))
        {
            var owed = kind.Duties.Select(d => (Duty: d, Units: units.Where(u => d.OwedBy.Contains(u.Kind)).ToList())).Where(d => d.Units.Count > 0).ToList();
            if (owed.Count == 0) continue;
            var proven = await ProvenDuties.In(db, kind, year, reach, visit.Stop);
            rows.AddRange(owed.Select(d => new CoverageRow(kind, d.Duty, d.Units.Count, [.. d.Units.Where(u => !proven.Contains(new OwedOnce(d.Duty, u.Unit, year)))])));
        }

        return visit.Page<CoveragePage>(new CoverageModel(year, today, loai is null ? null : kinds.At(loai), rows));
    }
}

/// <summary>One thing owed in a year: how many owe it, and who has no record yet.</summary>
public sealed record CoverageRow(Kind Kind, KindDuty Duty, int Owed, IReadOnlyList<UnitNode> Missing)
{
    public int Found => Owed - Missing.Count;
}

public sealed record CoverageModel(int Year, DateOnly Today, Kind? Kind, IReadOnlyList<CoverageRow> Rows);
