using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Reports.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Parts;

/// <summary>A report as it stands: its row where there is one, and what it says.</summary>
/// <param name="Key">Which.</param>
/// <param name="Template">Its form.</param>
/// <param name="Scope">Whose, over what.</param>
/// <param name="Row">The row; null while nobody has written a word.</param>
/// <param name="Written">What it says: frozen once it was laid before the signer.</param>
/// <param name="Watermark">The horizon of its figures.</param>
public sealed record LoadedReport(ReportKey Key, ReportTemplate Template, ReportScope Scope, Report? Row, WrittenReport Written, long Watermark)
{
    /// <summary>What was frozen last; null for a draft.</summary>
    public FrozenReport? Frozen { get; init; }

    /// <summary>Its final figures, where it was sent as an estimate and has been settled.</summary>
    public FrozenReport? Settled { get; init; }

    public ReportState? State => Row?.State;

    public bool Open => Row is null || ReportStates.Open.Contains(Row.State);
}

/// <summary>Finds reports through what somebody may see.</summary>
public sealed class ReportLoad(AppDb db, ReportBook book, MaterialReader reader)
{
    /// <summary>The report of an address; null where there is none, or not for this person.</summary>
    public async Task<LoadedReport?> Of(Visit visit, Permission permission, int unit, string template, string period)
    {
        if (book.Template(template) is not { } form || !Period.TryParse(period, out var over) || !(await visit.Reach(permission)).Covers(unit)) return null;
        if (form.Limited && !(await visit.Reach(ReportsAccess.ReadLimited)).Covers(unit)) return null;
        return await Of(visit.Actor, new ReportKey(unit, form.Name, over), form, visit.Stop);
    }

    /// <summary>The same without a visit: for jobs and the command line.</summary>
    public async Task<LoadedReport?> Of(Actor actor, ReportKey key, ReportTemplate form, CancellationToken stop)
    {
        var row = await db.Reports().SingleOrDefaultAsync(r => r.Id == key.Id, stop);
        if (await reader.Scope(key, row?.CutOff ?? await reader.CutOff(key, stop), stop) is not { } scope) return null;
        if (row is null || ReportStates.Open.Contains(row.State))
        {
            var material = await reader.Read(actor, form, scope, stop);
            return new LoadedReport(key, form, scope, row, Composer.Write(material), material.Figures.Watermark);
        }

        var frozen = await db.FrozenReports().AsNoTracking().Where(f => f.Report == key.Id).OrderByDescending(f => f.No).ToListAsync(stop);
        var sent = frozen.First(f => f.Kind == FrozenReport.Sent);
        return new LoadedReport(key, form, scope, row, Frozen.Read(sent.Content), sent.Watermark) { Frozen = sent, Settled = frozen.Find(f => f.Kind == FrozenReport.Settled && f.No > sent.No) };
    }

    /// <summary>The row of a report, made with the first thing that is written about it.</summary>
    public static Report Row(LoadedReport loaded, Change change, Guid by)
    {
        if (loaded.Row is { } row) return row;
        var made = new Report
        {
            Id = loaded.Key.Id, Unit = loaded.Key.Unit, Template = loaded.Template.Name, TemplateVersion = loaded.Template.Version, Period = loaded.Key.Period.Format(),
            First = loaded.Key.Period.First, Last = loaded.Key.Period.Last, CutOff = loaded.Scope.CutOff, MadeBy = by, MadeAt = change.Now,
        };
        change.Add(made);
        return made;
    }
}
