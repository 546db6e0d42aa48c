using CauNoi.Denunciations.OpenByTwo;
using CauNoi.Denunciations.Rules;
using CauNoi.Denunciations.Steps;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.Show;

/// <summary>The outside of one record, for its openers: state, clock, who opened it when, and the forms to open it and to go on.</summary>
public static class Show
{
    public static async Task<IResult> Page(Visit visit, AppDb db, Guid id) =>
        await db.DenunciationsFor(visit.Actor).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, visit.Stop) is { } found
            ? await Render(visit, db, found, OpenByTwo.OpenByTwo.Form.Empty, TakeStep.Form.Empty, 200) : visit.NotFound();

    internal static async Task<IResult> Render(Visit visit, AppDb db, SealedDenunciation record, FormValues open, FormValues step, int status)
    {
        var subject = record.Id.ToString();
        var acts = await db.Acts().Where(a => a.Subject == subject).OrderBy(a => a.At).Select(a => new ShowAct(a.Kind, a.At)).ToListAsync(visit.Stop);
        var due = await db.DutiesFor(visit.Actor).Where(t => t.Record == record.Id && t.ClosedAt == null).Select(t => (DateTimeOffset?)t.DueAt).FirstOrDefaultAsync(visit.Stop);
        var holders = await db.Shares().CountAsync(s => s.Denunciation == record.Id && db.Openers().Any(o => o.Id == s.Opener && o.EndedAt == null), visit.Stop);
        var me = await db.OpenerOf(visit, record.Unit);
        var waits = me is null ? null : await Waiting.For(db, record.Id, me.Id, visit);
        return visit.Page<ShowPage>(new ShowModel(record, acts, due, holders, waits, open, step, visit.Now), status);
    }
}

public sealed record ShowAct(string Kind, DateTimeOffset At)
{
    public string Sentence => DenunciationActs.All.FirstOrDefault(a => a.Name == Kind)?.Sentence ?? "Việc khác";
}

/// <summary>What the page knows.</summary>
/// <param name="Record">The outside of the record.</param>
/// <param name="Acts">What was done.</param>
/// <param name="Due">Its clock.</param>
/// <param name="Holders">How many openers hold a share.</param>
/// <param name="Waits">Whether a first one has come, and until when.</param>
/// <param name="Open">The form to open.</param>
/// <param name="Step">The forms to go on.</param>
/// <param name="Now">The time of the page.</param>
public sealed record ShowModel(
    SealedDenunciation Record, IReadOnlyList<ShowAct> Acts, DateTimeOffset? Due, int Holders, FirstCome? Waits, FormValues Open, FormValues Step, DateTimeOffset Now)
{
    public bool May(DenunciationStep step) => Record.FirstOpenedAt is not null && DenunciationStates.After(Record.State, step) is not null;
}
