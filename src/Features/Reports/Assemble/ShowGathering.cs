using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Reports.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Assemble;

/// <summary>The upper level: who has handed in, who is missing, late or odd, and one press to remind.</summary>
public static class ShowGathering
{
    private const int Back = 60, Ahead = 20;

    public static Task<IResult> Page(Visit visit, Gathering gathering, ReportBook book, AppDb db, string? mau = null, string? ky = null) => Render(visit, gathering, book, db, mau, ky, null, 200);

    public static async Task<IResult> Render(Visit visit, Gathering gathering, ReportBook book, AppDb db, string? mau, string? ky, FormValues? typed, int status)
    {
        var choices = await gathering.Lately(visit, Back, Ahead);
        if (!visit.Actor.May(ReportsAccess.ReadLimited)) choices = [.. choices.Where(c => !c.Template.Limited)];
        var today = VietnamTime.DayOf(visit.Now);
        Period? period = null;
        if ((ky is { Length: > 0 } && !Period.TryParse(ky, out period)) || (mau is { Length: > 0 } && (book.Template(mau) is not { } known || (known.Limited && !visit.Actor.May(ReportsAccess.ReadLimited))))) return visit.NotFound();
        // Without a wish: what was due last.
        var chosen = mau is { Length: > 0 } && period is not null ? (book.Template(mau)!, period) : choices.Where(c => c.Due <= today).Concat(choices).Select(c => ((ReportTemplate, Period)?)(c.Template, c.Period)).FirstOrDefault();
        var reports = chosen is { } one ? await gathering.Of(visit, one.Item1, one.Item2) : [];
        var last = chosen is { } asked ? await LastReminder(db, visit, asked.Item1.Name, asked.Item2) : null;
        return visit.Page<GatheringPage>(new GatheringModel(choices, chosen?.Item1, chosen?.Item2, reports, today, last, typed), status);
    }

    internal static Task<Reminder?> LastReminder(AppDb db, Visit visit, string template, Period period)
    {
        var (text, seat) = (period.Format(), visit.Actor.Hat?.Unit ?? 0);
        return db.Reminders().AsNoTracking().Where(r => r.Template == template && r.Period == text && r.Unit == seat).OrderByDescending(r => r.At).FirstOrDefaultAsync(visit.Stop);
    }
}

public sealed record GatheringModel(
    IReadOnlyList<(ReportTemplate Template, Period Period, DateOnly Due)> Choices, ReportTemplate? Template, Period? Period, IReadOnlyList<GatheredReport> Reports, DateOnly Today, Reminder? Last, FormValues? Typed)
{
    public IReadOnlyList<GatheredReport> Missing => [.. Reports.Where(r => !r.HandedIn)];

    public int HandedIn => Reports.Count(r => r.HandedIn);

    public int OnTime => Reports.Count(r => r.HandedIn && !r.Late(Today));

    public int Accepted => Reports.Count(r => r.Row?.State == ReportState.Accepted);

    public int Odd => Reports.Count(r => r.Odd.Count > 0);
}
