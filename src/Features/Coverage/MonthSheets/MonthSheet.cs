using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Coverage.MonthSheets;

/// <summary>A sheet of paper for a month: what is due, and a box for each kind of work, to be filled with a pen. One a residential area.</summary>
public static class MonthSheet
{
    private const string Area = "residential-area";
    private const int MostSheets = 80;
    private const int MonthsAhead = 13;

    /// <summary>The sheet of the unit whose hat is on.</summary>
    public static IResult Own(Visit visit) => visit.Actor.Hat is { } hat ? visit.See($"/ban/phieu-thang/{hat.Unit}") : visit.NotFound();

    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds, int unit, string? thang = null)
    {
        var (reach, tree, today) = (await visit.Reach(ActivitiesAccess.Read), await visit.Tree(), VietnamTime.DayOf(visit.Now));
        if (!reach.Covers(unit) || tree.Find(unit) is not { } node) return visit.NotFound();
        var month = Period.TryParse(thang, out var asked) && asked.Kind == PeriodKind.Month && asked.First <= today.AddMonths(MonthsAhead) ? asked : Period.Of(PeriodKind.Month, today);
        var areas = node.Kind is "commune" or Area ? tree.Subtree(unit).Where(n => n.Kind == Area).Take(MostSheets).ToList() : [];
        var asks = kinds.All.Where(k => k.RecordedBy.Contains(Area) && (k.On(month.First) || k.On(month.Last))).ToList();
        var due = asks.SelectMany(k => k.Duties.Where(d => d.OwedBy.Contains(Area)).Select(d => (Kind: k, Duty: d)))
            .Where(d => d.Duty.Season.First(month.First.Year) <= month.Last && d.Duty.Season.Last(month.First.Year) >= month.First).ToList();
        var proven = areas.Count == 0 || due.Count == 0 ? new HashSet<OwedOnce>() : await ProvenDuties.In(db, due.Select(d => d.Kind).Distinct(), month.First.Year, reach, visit.Stop);
        return visit.Page<MonthSheetPage>(new MonthSheetModel(node, month,
            [.. areas.Select(a => new AreaSheet(a, [.. due.Where(d => !proven.Contains(new OwedOnce(d.Duty, a.Unit, month.First.Year))).OrderBy(d => d.Duty.Season.Last(month.First.Year)).Select(d => d.Duty)]))],
            [.. asks.OrderByDescending(k => due.Exists(d => d.Kind == k))]));
    }
}

/// <summary>The sheet of one area: what it still owes this month.</summary>
public sealed record AreaSheet(UnitNode Area, IReadOnlyList<KindDuty> Due);

public sealed record MonthSheetModel(UnitNode Unit, Period Month, IReadOnlyList<AreaSheet> Sheets, IReadOnlyList<Kind> Kinds)
{
    public string Href(Period month) => $"/ban/phieu-thang/{Unit.Unit}?thang={month.Format()}";
}
