using CauNoi.Account;
using CauNoi.Kernel;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Forms;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Today.Parts;
using CauNoi.Today.Rules;
using CauNoi.Today.Sheet;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.Assignments;

/// <summary>Work given by hand, as whoever sees its duty sees it; and the one way in which it changes.</summary>
public sealed class AssignmentSheet(AppDb db, Changes changes, FeatureList features, UnitMaps maps)
{
    public async Task<IResult> Page(Visit visit, Guid id, string? xong = null) =>
        await Load(visit, id, track: false) is { } seen ? await Render(visit, seen, null, xong is not null, 200) : visit.NotFound();

    /// <summary>Takes a step: load what is seen, decide by the table, close or open the duty with the act as proof.</summary>
    internal async Task<IResult> Take(Visit visit, FormPost post, Guid id, AssignmentStep step, ActKind act, string words, Refusal? against)
    {
        if (await Load(visit, id, track: true) is not { } seen) return visit.NotFound();
        if (!post.Ok) return await Render(visit, seen, post.Values, false, post.RefusedStatus);
        if (against is not null) return await Render(visit, seen, post.Values.Refuse(against), false, StatusCodes.Status422UnprocessableEntity);
        var (work, kind) = (seen.Work, features.Duties.First(k => k.Name == seen.Sheet.Duty.Kind));
        var proof = step == AssignmentStep.Finish ? post.Values.Optional("minh-chung") : null;
        var change = changes.Begin(act, visit.Actor, work.Unit, id);
        if (work.Take(step, change.Now, visit.Actor.Id, post.Values.Optional(words), proof) is { } refused)
            return await Render(visit, seen, post.Values.Refuse(refused), false, StatusCodes.Status409Conflict);
        if (post.Values.Optional(words) is { } said) change.Note(act.Fields[0].Name, said);
        if (proof is not null) change.Note("proof", proof);
        if (step == AssignmentStep.Reopen) await change.ReopenAsDue(kind, id, visit.Stop);
        else await change.Close(kind, id, visit.Stop);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"{Assigning.Href(id)}?xong=1");
        db.ChangeTracker.Clear();
        return await Load(visit, id, track: false) is { } fresh ? await Render(visit, fresh, post.Values.Refuse(lost with { Field = null }), false, StatusCodes.Status409Conflict) : visit.NotFound();
    }

    private async Task<SeenWork?> Load(Visit visit, Guid id, bool track)
    {
        var all = track ? db.Assignments() : db.Assignments().AsNoTracking();
        if (await all.SingleOrDefaultAsync(a => a.Id == id, visit.Stop) is not { } work) return null;
        var duty = await db.DutiesFor(visit.Actor).Where(d => d.Record == id).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(visit.Stop);
        return duty is { } known && await DutySheet.Load(visit, db, features, maps, known) is { } sheet ? new SeenWork(work, sheet) : null;
    }

    private async Task<IResult> Render(Visit visit, SeenWork seen, FormValues? typed, bool done, int status)
    {
        Guid?[] ids = [seen.Work.GivenBy, seen.Work.EndedBy, seen.Work.Person];
        var names = await db.Accounts().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<AssignmentPage>(new AssignmentModel(
            seen.Work, seen.Sheet.Duty, typed, done, (await visit.Reach(TodayAccess.Give)).Covers(seen.Work.Unit), visit.Now,
            id => id is { } known ? names.GetValueOrDefault(known) : null, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"), status);
    }

    private sealed record SeenWork(Assignment Work, DutySheet Sheet);
}

/// <summary>What the page shows.</summary>
public sealed record AssignmentModel(
    Assignment Work, Duty Duty, FormValues? Typed, bool Done, bool Gives, DateTimeOffset Now, Func<Guid?, string?> Person, Func<int, string> UnitName)
{
    public FormValues? TypedIn(FormShape shape) => Typed?.Shape.Name == shape.Name ? Typed : null;
}
