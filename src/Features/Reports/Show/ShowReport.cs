using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Reports.Decide;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Reports.Signed;
using CauNoi.Reports.Write;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Show;

/// <summary>One report: written already when it is opened, with what is still asked of the author, where it stands and what this person may do.</summary>
public sealed class ShowReport(AppDb db, ReportLoad load, ReportBook book, FigureShelf shelf, SettingValues settings)
{
    public static async Task<IResult> Page(Visit visit, ReportLoad load, ShowReport show, int unit, string mau, string ky) =>
        await load.Of(visit, ReportsAccess.Read, unit, mau, ky) is { } report ? await show.Render(visit, report, [], 200) : visit.NotFound();

    /// <summary>The page again, with what stands against what was pressed.</summary>
    public async Task<IResult> Again(Visit visit, ReportKey key, IReadOnlyList<Refusal> refusals, int status, FormValues? typed = null)
    {
        db.ChangeTracker.Clear();
        return await load.Of(visit, ReportsAccess.Read, key.Unit, key.Template, key.Period.Format()) is { } report ? await Render(visit, report, refusals, status, typed) : visit.NotFound();
    }

    public async Task<IResult> Render(Visit visit, LoadedReport report, IReadOnlyList<Refusal> refusals, int status, FormValues? typed = null)
    {
        var (id, subject) = (report.Key.Id, report.Key.Id.ToString());
        var acts = await db.Acts().Where(a => a.Subject == subject).OrderBy(a => a.At).Select(a => new ReportAct(a.Kind, a.At, a.Reason)).ToListAsync(visit.Stop);
        var latest = report.Row is null ? [] : (await db.ReportTexts().AsNoTracking().Where(t => t.Report == id).Select(t => new { t.Place, t.No, t.At }).ToListAsync(visit.Stop)).GroupBy(t => t.Place).ToDictionary(g => g.Key, g => g.Max(t => t.No));
        var remarks = report.Row is null ? [] : await db.Remarks().AsNoTracking().Where(r => r.Report == id && !r.Ended).OrderBy(r => r.At).ToListAsync(visit.Stop);
        var owed = await book.Answered(db, report.Key, visit.Stop);
        var differences = report.Row is { } row && ReportStates.HandedIn.Contains(row.State) ? await Differences(report, visit.Stop) : [];
        var papers = report.Row is { } kept && ReportStates.HandedIn.Contains(kept.State) ? await db.Papers().AsNoTracking().Where(p => p.Report == id).OrderBy(p => p.At).ToListAsync(visit.Stop) : [];
        var steps = report.Row is not null && report.Template.PlansNext ? await db.NextSteps().AsNoTracking().Where(s => s.Report == id).OrderBy(s => s.Due).ThenBy(s => s.Id).ToListAsync(visit.Stop) : [];
        return visit.Page<ShowReportPage>(new ShowModel(report, owed, await May(visit, report), refusals)
        {
            Acts = acts, Numbers = latest, Remarks = remarks, Differences = differences, Papers = papers, Steps = steps, Typed = typed, Now = visit.Now, Typing = (await settings.Read(visit.Stop)).Text(ReportsSettings.Numbers) == ReportsSettings.Office,
        }, status);
    }

    // Of what was settled the final figure counts, over the whole period; of everything else what the same question answers now.
    private async Task<IReadOnlyList<FigureDifference>> Differences(LoadedReport report, CancellationToken stop)
    {
        var now = new Dictionary<string, decimal?>((await shelf.Again(report.Scope, report.Written.Figures, stop)).Now);
        if (report.Settled is { } settled)
            foreach (var final in Frozen.Read(settled.Content).Figures.Where(f => report.Written.Figure(f.Key) is { Provisional: true })) now[final.Key] = final.Value;
        return FigureDifference.Of(report.Written.Figures, now);
    }

    private async Task<ReportMay> May(Visit visit, LoadedReport report)
    {
        var unit = report.Key.Unit;
        var writes = (await visit.Reach(ReportsAccess.Write)).Covers(unit);
        var signs = (await visit.Reach(ReportsAccess.Sign)).Covers(unit);
        var receives = (await visit.Reach(ReportsAccess.Receive)).Covers(unit) && !DecideReport.IsOwn(visit.Actor, unit);
        var second = signs && report.State == ReportState.Proposed && !await DecideReport.HadAHand(db, report.Row!, visit.Actor.Id, visit.Stop);
        return new ReportMay(report.Open && writes, writes, writes && report.State is { } state && ReportStates.HandedIn.Contains(state), second, signs && report.State == ReportState.Proposed, receives && report.State == ReportState.Sent);
    }
}

/// <summary>What this person may do with the report now.</summary>
public sealed record ReportMay(bool Write, bool Finish, bool AddSigned, bool Sign, bool GiveBack, bool Decide);

public sealed record ReportAct(string Kind, DateTimeOffset At, string? Reason);

public sealed record ShowModel(LoadedReport Report, IReadOnlyList<OwedReport> Owed, ReportMay May, IReadOnlyList<Refusal> Refusals)
{
    public IReadOnlyList<ReportAct> Acts { get; init; } = [];

    /// <summary>The number of the newest words at each place: whoever writes says over which.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    public IReadOnlyList<FigureDifference> Differences { get; init; } = [];

    /// <summary>What the unit said that it will do.</summary>
    public IReadOnlyList<NextStep> Steps { get; init; } = [];

    /// <summary>What was given out to be signed, and what came back signed.</summary>
    public IReadOnlyList<ReportPaperRow> Papers { get; init; } = [];

    /// <summary>What was typed and refused.</summary>
    public FormValues? Typed { get; init; }

    public DateTimeOffset Now { get; init; }

    /// <summary>Whether numbers come from the office's own register and are typed.</summary>
    public bool Typing { get; init; }

    public WrittenReport Written => Report.Written;

    public string Path => Report.Key.Href;

    public string Title => Report.Template.Title;

    public string Above => $"{Report.Scope.Unit.Name} · {Report.Key.Period.Words}";

    /// <summary>What was typed, at the form it was typed in.</summary>
    public FormValues? TypedIn(FormShape form) => Typed?.Shape.Name == form.Name ? Typed : null;

    /// <summary>The form of one answer; each on the page has names of its own.</summary>
    public (FormShape Shape, FormValues Values) Answer(WrittenBlock hole, int at)
    {
        var shape = WriteText.Shape($"cau-{at}", hole.Question, hole.Hint);
        return (shape, shape.With((WriteText.Place, hole.Key), (WriteText.Seen, $"{Numbers.GetValueOrDefault(hole.Key)}")));
    }

    /// <summary>How many days until the first of those who wait for it.</summary>
    public DateOnly? Due => Owed.Count > 0 ? Owed.Min(o => o.Due) : null;

    public string DueWords => Due is { } due ? $"gửi trước hết ngày {VietnameseDates.Format(due)}" : "không có hạn";
}
