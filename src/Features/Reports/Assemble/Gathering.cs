using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Measures.Engine;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Assemble;

/// <summary>What lower units handed in of one form over one period: worked out from what was owed, never from a button.</summary>
public sealed class Gathering(AppDb db, UnitMaps maps, ReportBook book, FigureShelf shelf)
{
    private const int EarlierPeriods = 6;
    private const int MeasuresLooked = 6;

    /// <summary>Everybody within reach who owes a form over a period, and how each stands.</summary>
    public async Task<IReadOnlyList<GatheredReport>> Of(Visit visit, ReportTemplate template, Period period)
    {
        var reach = await visit.Reach(ReportsAccess.Receive);
        var owed = (await book.Owed(db, period.First, period.Last.AddYears(1), visit.Stop, n => reach.Covers(n.Unit))).Where(o => o.Rule.Template == template.Name && o.Period == period && o.Rule.To == ReportTo.Above)
            .GroupBy(o => o.Unit).Select(g => g.MinBy(o => o.Due)!).Where(o => o.Unit != visit.Actor.Hat?.Unit).ToList();
        var ids = owed.Select(o => o.Key.Id).ToArray();
        var rows = await db.Reports().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, visit.Stop);
        if (owed.Count == 0) return [];
        var tree = await maps.On(owed[0].CutOff, visit.Stop);
        var odd = await Odd(template, period, owed, tree, visit);
        return [.. owed.Select(o => new GatheredReport(o, tree.Find(o.Unit)?.Name ?? "", rows.GetValueOrDefault(o.Key.Id), odd.GetValueOrDefault(o.Unit) ?? [])).OrderBy(g => g.Order(VietnamTime.DayOf(visit.Now))).ThenBy(g => g.Name, StringComparer.Ordinal)];
    }

    /// <summary>Forms and periods of which anything was owed lately, newest first.</summary>
    public async Task<IReadOnlyList<(ReportTemplate Template, Period Period, DateOnly Due)>> Lately(Visit visit, int daysBack, int daysAhead)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var reach = await visit.Reach(ReportsAccess.Receive);
        var owed = await book.Owed(db, today.AddDays(-daysBack), today.AddDays(daysAhead), visit.Stop, n => reach.Covers(n.Unit) && n.Unit != visit.Actor.Hat?.Unit);
        return [.. owed.Where(o => o.Rule.To == ReportTo.Above).GroupBy(o => (o.Rule.Template, o.Period)).Select(g => (book.Template(g.Key.Template)!, g.Key.Period, g.Min(o => o.Due))).OrderByDescending(g => g.Item3)];
    }

    // The first figures of the form at every unit, held against its own earlier ones and against those beside it.
    private async Task<Dictionary<int, List<string>>> Odd(ReportTemplate template, Period period, IReadOnlyList<OwedReport> owed, UnitTree tree, Visit visit)
    {
        var odd = new Dictionary<int, List<string>>();
        var (units, cutOff) = (owed.Select(o => o.Unit).ToList(), owed[0].CutOff);
        foreach (var measure in template.Fields.Where(f => f.Part == TemplatePart.Figure).Select(f => f.First).Distinct().Take(MeasuresLooked))
        {
            if (shelf.TypeOf(measure, cutOff) is not { Kind: FigureKind.Count or FigureKind.Amount or FigureKind.Share } type) continue;
            var now = await shelf.At(Asked(new DayRange(period.First, cutOff)), measure, units, visit.Stop);
            var history = new List<IReadOnlyDictionary<int, Reading>>();
            for (var (back, left) = (period.Previous, EarlierPeriods); back is not null && left > 0; (back, left) = (back.Previous, left - 1))
                history.Add(await shelf.At(Asked(DayRange.Of(back)), measure, units, visit.Stop));
            foreach (var unit in units.Where(u => now.TryGetValue(u, out var value) && value.Known))
                if (OddFigure.Of(now[unit].Value, [.. history.Select(h => h[unit]).Where(r => r.Known).Select(r => r.Value)], [.. units.Where(u => u != unit && now[u].Known).Select(u => now[u].Value)], type) is { } said)
                    (odd.TryGetValue(unit, out var lines) ? lines : odd[unit] = []).Add($"{Title(template, measure)}: {said}");
        }

        return odd;

        FigureQuestion Asked(DayRange days) => new(days, tree.Map, null, Public: false);
    }

    private static string Title(ReportTemplate template, string measure)
    {
        var field = template.Fields.First(f => f.Part == TemplatePart.Figure && f.First == measure);
        return field.Argument(1) is { Length: > 0 } noun ? Numbers.Capital($"{noun} {field.Argument(2)}".TrimEnd()) : measure;
    }
}

/// <summary>How one unit stands with a report.</summary>
public sealed record GatheredReport(OwedReport Owed, string Name, Report? Row, IReadOnlyList<string> Odd)
{
    public bool HandedIn => Row is { State: ReportState.Sent or ReportState.Accepted };

    public bool Late(DateOnly today) => HandedIn ? VietnamTime.DayOf(Row!.SignedAt!.Value) > Owed.Due : Owed.Due < today;

    // What somebody has to look at stands first.
    public int Order(DateOnly today) => !HandedIn && Late(today) ? 0 : !HandedIn ? 1 : Row!.State == ReportState.Sent ? 2 : 3;
}
