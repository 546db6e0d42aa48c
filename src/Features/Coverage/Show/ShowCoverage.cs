using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Coverage.Show;

/// <summary>Records found against records owed, per unit and kind, so that a figure without records is seen as such.</summary>
public static class ShowCoverage
{
    public const int MostMissing = 200;

    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds, int? nam = null, string? loai = null, int? noi = null)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var year = Math.Clamp(nam ?? today.Year, 2019, today.Year);
        var kind = loai is null ? null : kinds.At(loai);
        var (reach, tree) = (await visit.Reach(ActivitiesAccess.Read), await visit.Tree());
        if ((loai is not null && kind is null) || (noi is { } asked && !reach.Covers(asked))) return visit.NotFound();
        var place = noi is { } at ? tree.Find(at) : null;
        var units = noi is null ? [.. reach.Units().Select(tree.Find).OfType<UnitNode>()] : tree.Subtree(noi.Value);
        var owing = kinds.All.Where(k => kind is null || k == kind).SelectMany(k => k.Duties.Select(d => (Kind: k, Duty: d, Units: units.Where(u => d.OwedBy.Contains(u.Kind)).ToList())))
            .Where(o => o.Units.Count > 0).ToList();
        var proven = await ProvenDuties.In(db, owing.Select(o => o.Kind).Distinct(), year, reach, visit.Stop);
        var rows = owing.Select(o => new CoverageRow(o.Kind, o.Duty, o.Units, [.. o.Units.Where(u => !proven.Contains(new OwedOnce(o.Duty, u.Unit, year)))])).ToList();
        return visit.Page<CoveragePage>(new CoverageModel(year, today, kind, place, rows, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"));
    }
}

/// <summary>One thing owed in a year: who owes it, and who has no record yet.</summary>
public sealed record CoverageRow(Kind Kind, KindDuty Duty, IReadOnlyList<UnitNode> Owing, IReadOnlyList<UnitNode> Missing)
{
    public int Owed => Owing.Count;

    public int Found => Owed - Missing.Count;

    /// <summary>The same by the units above, where there are several; those with most missing first.</summary>
    public IReadOnlyList<CoverageCell> Cells
    {
        get
        {
            var missing = Missing.ToLookup(m => m.Parent);
            return [.. Owing.GroupBy(o => o.Parent).Where(g => g.Key is not null).Select(g => new CoverageCell(g.Key!.Value, g.Count(), g.Count() - missing[g.Key].Count()))
                .OrderBy(c => c.Found - c.Owed)];
        }
    }
}

/// <summary>One unit and one thing owed below it.</summary>
public sealed record CoverageCell(int Unit, int Owed, int Found);

public sealed record CoverageModel(int Year, DateOnly Today, Kind? Kind, UnitNode? Place, IReadOnlyList<CoverageRow> Rows, Func<int, string> UnitName)
{
    public string Href(int? year = null, string? kind = null, int? place = null) =>
        $"/ban/phu-song?nam={year ?? Year}{(kind is null ? "" : $"&loai={kind}")}{(place is null ? "" : $"&noi={place}")}";
}
