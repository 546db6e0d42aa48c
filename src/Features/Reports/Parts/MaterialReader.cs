using CauNoi.Boards.Figures;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Reports.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Parts;

/// <summary>Reads everything a report is made of.</summary>
public sealed class MaterialReader(AppDb db, UnitMaps maps, FigureShelf shelf, TargetFigures targets, ProgrammeBook programmes, MeasureNumbers numbers, ReportBook book, TimeProvider clock)
{
    private const int MostTasks = 40;
    private const int MostRecords = 10_000;

    // Work of the unit itself: what is owed about a single person's matter is nobody's to read in a report.
    private static readonly string[] OwnWork = ["plans.", "activities.", "programmes.", ReportsDuties.NextStep.Name];

    /// <summary>The scope of a report; null where its unit was not there on the cut-off day.</summary>
    public async Task<ReportScope?> Scope(ReportKey key, DateOnly? cutOff, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(clock.GetUtcNow());
        var until = cutOff ?? key.Period.Last;
        var map = until < today ? until : today;
        var tree = await maps.On(map, stop);
        return tree.Find(key.Unit) is { } unit && until >= key.Period.First ? new ReportScope(key, unit, tree, until, today, null) : null;
    }

    public async Task<Material> Read(Actor actor, ReportTemplate template, ReportScope scope, CancellationToken stop)
    {
        var figures = await shelf.Read(scope, template, stop);
        var has = template.Fields.Select(f => f.Part).ToHashSet();
        var texts = await Texts(scope.Key.Id, stop);
        return new Material(template, scope, figures)
        {
            Targets = has.Overlaps([TemplatePart.Targets, TemplatePart.Forecast]) ? await Targets(scope, figures, stop) : [],
            Records = has.Contains(TemplatePart.Records) ? await Records(template, scope, figures, stop) : new Dictionary<string, IReadOnlyList<RecordLine>>(),
            Next = has.Contains(TemplatePart.Next) ? await Next(actor, scope, stop) : [],
            Steps = has.Contains(TemplatePart.Steps) ? await Steps(scope.Key.Id, stop) : [],
            Corrections = has.Contains(TemplatePart.Corrections) ? await Corrections(scope, stop) : [],
            Gathered = await Gathered(template, scope, stop),
            Texts = texts,
            Successor = await Successor(scope, stop),
        };
    }

    /// <summary>The newest words at each place.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Texts(Guid report, CancellationToken stop) =>
        (await db.ReportTexts().AsNoTracking().Where(t => t.Report == report).ToListAsync(stop)).GroupBy(t => t.Place).ToDictionary(g => g.Key, g => g.MaxBy(t => t.No)!.Words);

    private async Task<IReadOnlyList<(TargetFigure, ProgrammeHead, string)>> Targets(ReportScope scope, ReadFigures figures, CancellationToken stop)
    {
        var question = scope.Targets;
        var board = await targets.Read(question, await programmes.Live(scope.Until, stop), [scope.Unit.Unit], stop);
        figures.Watermark = Math.Min(figures.Watermark, board.Watermark);
        var read = new List<(TargetFigure, ProgrammeHead, string)>();
        foreach (var figure in board.Figures.Where(f => f.Role != TargetRole.Part).OrderBy(f => f.Wording.Title, StringComparer.Ordinal))
            if (await programmes.Find(figure.Target.Programme, stop) is { } head)
                read.Add((figure, head, figure.Wording.Lead == scope.Unit.Unit ? "" : scope.Tree.Find(figure.Wording.Lead)?.Name ?? ""));
        return read;
    }

    // Where a unit's facts stand on the map, those of units that are gone among them; at the commune and below only.
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<RecordLine>>> Records(ReportTemplate template, ReportScope scope, ReadFigures figures, CancellationToken stop)
    {
        if (scope.Unit.Kind is not ("commune" or "residential-area")) return new Dictionary<string, IReadOnlyList<RecordLine>>();
        var lineage = await maps.Lineage(scope.Known, stop);
        var places = new UnitPlaces(scope.Tree, lineage.History, lineage.Successions);
        var gone = lineage.Successions.SelectMany(s => s).SelectMany(s => new[] { s.Before, s.After }).Distinct().Where(u => !scope.Tree.Has(u) && places.Of(u) is { How: not PlaceHow.Nowhere } place && scope.Tree.Within(place.Unit, scope.Place));
        var units = scope.Tree.Subtree(scope.Place).Select(n => n.Unit).Concat(gone).ToArray();
        var read = new Dictionary<string, IReadOnlyList<RecordLine>>();
        foreach (var field in template.Fields.Where(f => f.Part == TemplatePart.Records && figures.Meanings.TryGetValue(f.First, out var m) && m.Bases.Count == 1))
        {
            var (measure, first, last) = (await numbers.Of(figures.Meanings[field.First].Bases[0]), scope.Days.First, scope.Days.Last);
            var rows = await db.Facts().Where(f => f.Measure == measure && units.Contains(f.Unit) && f.Day >= first && f.Day <= last && f.Retracts == null && f.Source != (short)FactSource.Declared)
                .Where(f => !db.FactRows().Any(r => r.Retracts == f.Id)).OrderBy(f => f.Day).ThenBy(f => f.Id).Take(MostRecords).Select(f => new { f.Day, f.Unit, f.Amount }).ToListAsync(stop);
            read[field.First] = [.. rows.Select(r => new RecordLine(r.Day, scope.Tree.Find(r.Unit)?.Name ?? lineage.History.Of(r.Unit).MaxBy(n => n.From)?.Name ?? "", r.Amount))];
        }

        return read;
    }

    private async Task<IReadOnlyList<string>> Next(Actor actor, ReportScope scope, CancellationToken stop)
    {
        var (from, until) = (VietnamTime.EndOf(scope.Period.Last).ToUniversalTime(), VietnamTime.EndOf(scope.Period.Next?.Last ?? scope.Period.Last.AddMonths(3)).ToUniversalTime());
        var units = scope.Tree.Subtree(scope.Unit.Unit).Select(n => n.Unit).ToArray();
        var open = await db.DutiesFor(actor).Open().Where(d => units.Contains(d.Unit) && d.DueAt > from && d.DueAt <= until)
            .GroupBy(d => new { d.Kind, d.Title }).Select(g => new { g.Key.Kind, g.Key.Title, Due = g.Min(d => d.DueAt), Count = g.Count() }).OrderBy(d => d.Due).ThenBy(d => d.Title).ToListAsync(stop);
        return [.. open.Where(d => OwnWork.Any(own => d.Kind.StartsWith(own, StringComparison.Ordinal))).Take(MostTasks)
            .Select(d => $"{d.Title}{(d.Count > 1 ? $" ({Numbers.Counted(d.Count)} nơi)" : "")}, xong trước ngày {VietnameseDates.Format(VietnamTime.DayOf(d.Due))}.")];
    }

    private async Task<IReadOnlyList<string>> Steps(Guid report, CancellationToken stop) =>
        [.. (await db.NextSteps().AsNoTracking().Where(s => s.Report == report).OrderBy(s => s.Due).ThenBy(s => s.Id).ToListAsync(stop)).Select(s => NextStepDecisions.Sentence(s.Words, s.Who, s.Due))];

    private async Task<IReadOnlyList<FigureDifference>> Corrections(ReportScope scope, CancellationToken stop)
    {
        if (scope.Before is not { } before) return [];
        var key = scope.Key with { Period = before };
        var sent = await db.FrozenReports().AsNoTracking().Where(f => f.Report == key.Id && db.Reports().Any(r => r.Id == key.Id && r.SignedAt != null)).OrderByDescending(f => f.No).FirstOrDefaultAsync(stop);
        if (sent is null || await Scope(key, null, stop) is not { } earlier) return [];
        var written = Frozen.Read(sent.Content);
        var (now, _) = await shelf.Again(earlier, written.Figures, stop);
        return FigureDifference.Of(written.Figures.Where(f => f.First == before.First), now);
    }

    private async Task<ILookup<string, (string, string)>> Gathered(ReportTemplate template, ReportScope scope, CancellationToken stop)
    {
        var places = template.Fields.Where(f => f.Part == TemplatePart.Gathered).Select(Composer.PlaceOf).Distinct().ToArray();
        var units = scope.Tree.Children(scope.Unit.Unit).Select(n => n.Unit).ToArray();
        if (places.Length == 0 || units.Length == 0) return Array.Empty<(string, (string, string))>().ToLookup(g => g.Item1, g => g.Item2);
        var period = scope.Period.Format();
        var said = await db.ReportTexts().AsNoTracking().Where(t => places.Contains(t.Place))
            .Join(db.Reports().Where(r => r.Template == template.Name && r.Period == period && r.SignedAt != null && units.Contains(r.Unit)), t => t.Report, r => r.Id, (t, r) => new { r.Unit, t.Place, t.No, t.Words }).ToListAsync(stop);
        return said.GroupBy(t => (t.Unit, t.Place)).Select(g => g.MaxBy(t => t.No)!).Where(t => t.Words.Length > 0)
            .OrderBy(t => Array.IndexOf(units, t.Unit)).ToLookup(t => t.Place, t => (scope.Tree.Find(t.Unit)!.Name, t.Words));
    }

    private async Task<string> Successor(ReportScope scope, CancellationToken stop)
    {
        var tree = await maps.On(scope.Today, stop);
        return tree.Has(scope.Unit.Unit) ? "" : string.Join(", ", Successors.Today(scope.Unit.Unit, tree, maps.Successions).Select(u => tree.Find(u)?.Name).OfType<string>());
    }

    /// <summary>The cut-off day of a report: the earliest that anybody it answers has set.</summary>
    public async Task<DateOnly?> CutOff(ReportKey key, CancellationToken stop) => await book.Answered(db, key, stop) is { Count: > 0 } owed ? owed.Min(o => o.CutOff) : null;
}
