using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Search;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Show;
using CauNoi.Programmes.Write;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Programmes.Decide;

/// <summary>A draft is proposed by whoever wrote it and issued by somebody else, or sent back; what is issued may be ended.</summary>
public sealed class DecideProgramme(AppDb db, UnitMaps maps, Changes changes, SecondPersons seconds, TargetClashing clashing, EarlierTargets earlier, PublishCopy publish, ProgrammeBook book, ShowProgramme show)
{
    // Routes are static; what they need of the rest they ask of the one that is handed to them.
    private readonly AppDb db = db;
    private readonly UnitMaps maps = maps;
    private readonly Changes changes = changes;
    private readonly TargetClashing clashing = clashing;
    private readonly PublishCopy publish = publish;

    public static readonly FormShape Bare = new("buoc", []);

    public static readonly FormShape Reason = new("ly-do", [new FieldShape("ly-do", "Vì sao?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 }]);

    public static readonly FormShape EndForm = new("ket-thuc",
    [
        new FieldShape("ngay", "Hiệu lực đến hết ngày", FieldKind.Day) { Required = true },
        new FieldShape("ly-do", "Vì sao?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300, Hint = "Kèm số văn bản thay thế hoặc bãi bỏ, nếu có." },
    ]);

    public static async Task<IResult> Propose(Visit visit, FormPost post, DecideProgramme decide, Guid id)
    {
        if (await WriteProgramme.Draft(visit, decide.db, decide.maps, id) is not { } programme) return visit.NotFound();
        if (!post.Ok) return await decide.Told(visit, id, post.Values.Refusals, post.RefusedStatus);
        var whole = await Whole.Of(decide.db, programme, visit.Stop);
        List<Refusal> against = [.. ProgrammeDecisions.Complete(programme.Number.Length > 0, programme.IssuedOn, programme.Signer.Length > 0, VietnamTime.DayOf(visit.Now)), .. await decide.clashing.Against(whole, visit.Stop)];
        if (against.Count > 0) return await decide.Told(visit, id, against, 422);
        var change = decide.changes.Begin(ProgrammesActs.Propose, visit.Actor, programme.Unit, id);
        if (programme.Propose(visit.Actor.Id, change.Now) is { } refused) return await decide.Told(visit, id, [refused], 409);
        return await decide.Done(visit, change, id);
    }

    /// <summary>Issued by the second person: the targets bind from now on, the recipients have it, everybody may read it where it is public.</summary>
    public static async Task<IResult> Issue(Visit visit, FormPost post, DecideProgramme decide, Guid id)
    {
        if (await decide.Deciding(visit, id) is not { } programme) return visit.NotFound();
        if (!post.Ok) return await decide.Told(visit, id, post.Values.Refusals, post.RefusedStatus);
        var whole = await Whole.Of(decide.db, programme, visit.Stop);
        if (!await decide.IsSecond(visit, whole)) return await decide.Told(visit, id, [ProgrammeRefusals.NotSecond], 422);
        var change = decide.changes.Begin(ProgrammesActs.Issue, visit.Actor, programme.Unit, id);
        if (programme.Issue(visit.Actor.Id, change.Now) is { } refused) return await decide.Told(visit, id, [refused], 409);
        var against = await decide.clashing.Against(whole, visit.Stop);
        if (against.Count > 0) return await decide.Told(visit, id, against, 422);
        await decide.Apply(change, whole, visit.Actor.Id, visit.Stop);
        return await decide.Done(visit, change, id);
    }

    public static async Task<IResult> SendBack(Visit visit, FormPost post, DecideProgramme decide, Guid id)
    {
        if (await decide.Deciding(visit, id) is not { } programme) return visit.NotFound();
        if (!post.Ok) return await decide.Told(visit, id, post.Values.Refusals, post.RefusedStatus);
        var change = decide.changes.Begin(ProgrammesActs.SendBack, visit.Actor, programme.Unit, id, post["ly-do"]);
        return programme.SendBack(post["ly-do"]) is { } refused ? await decide.Told(visit, id, [refused], 409) : await decide.Done(visit, change, id);
    }

    public static async Task<IResult> Drop(Visit visit, FormPost post, DecideProgramme decide, Guid id)
    {
        if (await WriteProgramme.Draft(visit, decide.db, decide.maps, id) is not { } programme) return visit.NotFound();
        if (!post.Ok) return await decide.Told(visit, id, post.Values.Refusals, post.RefusedStatus);
        var change = decide.changes.Begin(ProgrammesActs.Drop, visit.Actor, programme.Unit, id);
        if (programme.Drop() is { } refused) return await decide.Told(visit, id, [refused], 409);
        // What was owed about its targets is owed no more.
        foreach (var target in await Whole.TargetsOf(decide.db, id, visit.Stop)) await change.Close(ProgrammesDuties.Agree, target.Row.Id, visit.Stop);
        return await change.Save(visit.Stop) is { } lost ? await decide.Told(visit, id, [lost], 409) : visit.See("/ban/chuong-trinh");
    }

    public static async Task<IResult> End(Visit visit, FormPost post, DecideProgramme decide, Guid id)
    {
        if (await decide.Deciding(visit, id) is not { } programme) return visit.NotFound();
        if (!post.Ok) return await decide.Told(visit, id, post.Values.Refusals, post.RefusedStatus);
        var day = HeadForm.DayOf(post["ngay"])!.Value;
        var change = decide.changes.Begin(ProgrammesActs.End, visit.Actor, programme.Unit, id, post["ly-do"]);
        change.Note("day", Spoken.Day(day));
        if (programme.End(day, post["ly-do"]) is { } refused) return await decide.Told(visit, id, [refused], 422);
        await decide.publish.Into(change, await Whole.Of(decide.db, programme, visit.Stop), visit.Stop);
        return await decide.Done(visit, change, id);
    }

    /// <summary>All that issuing brings, added to a change; also for documents that come signed from elsewhere.</summary>
    internal async Task Apply(Change change, Whole whole, Guid by, CancellationToken stop)
    {
        var programme = whole.Programme;
        foreach (var wording in whole.Targets.SelectMany(t => t.Wordings)) wording.Decide(by, change.Now);
        var closed = await earlier.CloseReplaced(change, whole, stop);
        var tree = await maps.On(VietnamTime.DayOf(change.Now), stop);
        var units = Recipients.Of(whole.Recipients.Select(r => ((IReadOnlyList<string>)r.Kinds, r.Unit)), programme.Unit, tree, maps.Successions);
        foreach (var unit in units) change.Add(new Receipt { Programme = programme.Id, Unit = unit, SentAt = change.Now });
        await change.Leave(new Fact(ProgrammesMeasures.Issued, programme.Unit, programme.IssuedOn!.Value, 1, programme.Id) { Category = programme.Kind });
        await publish.Into(change, whole, stop);
        await change.Reindex(new Findable(programme.Id, ProgrammeKind.TitleOf(programme.Kind), programme.Unit, programme.Public, change.Now, programme.Title,
            string.Join('\n', whole.Targets.Select(t => t.Present.Title)), programme.Public ? $"/chuong-trinh/{programme.Id}" : $"/ban/chuong-trinh/{programme.Id}"), stop);
        change.Note("sign", programme.Sign);
        change.Note("recipients", units.Count.ToString(CultureInfo.InvariantCulture));
        change.Note("targets", whole.Targets.Count.ToString(CultureInfo.InvariantCulture));
        change.Note("closed", closed.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Whether this actor may issue it: another person than all who wrote and proposed it.</summary>
    internal async Task<bool> IsSecond(Visit visit, Whole whole) => visit.Actor.May(ProgrammesAccess.Issue)
        && await seconds.Is(visit.Actor, whole.Programme.Unit, ProgrammesAccess.Issue,
            [whole.Programme.MadeBy, whole.Programme.ProposedBy ?? whole.Programme.MadeBy, .. whole.Targets.SelectMany(t => t.Wordings).Where(w => w.DecidedAt is null).Select(w => w.MadeBy)], visit.Stop);

    private async Task<Programme?> Deciding(Visit visit, Guid id) =>
        await ProgrammesAccess.Reached(db, visit, maps, id) is { } programme && (await visit.Reach(ProgrammesAccess.Issue)).Covers(programme.Unit) ? programme : null;

    private async Task<IResult> Done(Visit visit, Change change, Guid id)
    {
        if (await change.Save(visit.Stop) is { } lost) return await Told(visit, id, [lost with { Field = null }], 409);
        book.Forget();
        return visit.See($"/ban/chuong-trinh/{id}");
    }

    private async Task<IResult> Told(Visit visit, Guid id, IReadOnlyList<Refusal> refusals, int status)
    {
        db.ChangeTracker.Clear();
        return await ProgrammesAccess.Reached(db, visit, maps, id) is { } programme ? await show.Render(visit, programme, refusals, status) : visit.NotFound();
    }
}
