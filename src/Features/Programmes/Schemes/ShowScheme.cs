using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Write;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Schemes;

/// <summary>One scheme with its milestones: whoever leads it, or may write the programme, adds them and says when they are done.</summary>
public static class ShowScheme
{
    private const int MostMilestones = 60;

    public static readonly FormShape Add = new("moc-de-an",
    [
        new FieldShape("viec", "Phải xong việc gì", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
        new FieldShape("han", "Trước hết ngày", FieldKind.Day) { Required = true },
    ]);

    public static readonly FormShape Done = new("xong-moc",
    [
        new FieldShape("moc", "Mốc", FieldKind.Hidden) { Required = true, MaxLength = 40 },
        new FieldShape("ngay", "Xong ngày", FieldKind.Day) { Required = true },
        new FieldShape("ket-qua", "Kết quả", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300, Hint = "Kèm số văn bản nếu có." },
    ]);

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, Guid id) =>
        await Found(visit, db, maps, id) is var (programme, scheme) ? await Render(visit, db, programme, scheme, null, 200) : visit.NotFound();

    public static async Task<IResult> AddMilestone(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, PublishCopy publish, Guid id)
    {
        if (await Kept(visit, db, maps, id) is not var (programme, scheme)) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, programme, scheme, post.Values, post.RefusedStatus);
        var due = HeadForm.DayOf(post["han"])!.Value;
        var refused = due < scheme.First || due > scheme.Last ? SchemeRefusals.OutsideScheme(scheme.First, scheme.Last)
            : await db.Milestones().CountAsync(m => m.Scheme == id, visit.Stop) >= MostMilestones ? ProgrammeRefusals.TooMany with { Field = "viec" } : null;
        if (refused is not null) return await Render(visit, db, programme, scheme, post.Values.Refuse(refused), 422);
        return await Save(visit, post, db, maps, changes, publish, programme, scheme, post["viec"], whole =>
        {
            var milestone = new Milestone { Scheme = id, Words = post["viec"], Due = due };
            return (milestone, whole with { Milestones = [.. whole.Milestones, milestone] });
        });
    }

    public static async Task<IResult> FinishMilestone(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, PublishCopy publish, Guid id)
    {
        if (await Kept(visit, db, maps, id) is not var (programme, scheme)) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, programme, scheme, post.Values, post.RefusedStatus);
        var (on, which) = (HeadForm.DayOf(post["ngay"])!.Value, Guid.TryParse(post["moc"], out var known) ? known : Guid.Empty);
        if (await db.Milestones().SingleOrDefaultAsync(m => m.Id == which && m.Scheme == id, visit.Stop) is not { } milestone) return visit.See($"/ban/chuong-trinh/de-an/{id}");
        var refused = milestone.DoneOn is not null ? SchemeRefusals.DoneAlready : on > VietnamTime.DayOf(visit.Now) ? SchemeRefusals.DoneAhead : null;
        if (refused is not null) return await Render(visit, db, programme, scheme, post.Values.Refuse(refused), 422);
        milestone.Done(on, post["ket-qua"]);
        return await Save(visit, post, db, maps, changes, publish, programme, scheme, $"{milestone.Words}: {post["ket-qua"]}", whole => (null, whole));
    }

    private static async Task<IResult> Save(
        Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, PublishCopy publish, Programme programme, Scheme scheme, string words, Func<Whole, (Milestone? Added, Whole Whole)> apply)
    {
        var (added, whole) = apply(await Whole.Of(db, programme, visit.Stop));
        var change = changes.Begin(ProgrammesActs.Scheme, visit.Actor, programme.Unit, programme.Id);
        change.Note("scheme", scheme.Title);
        change.Note("words", words);
        if (added is not null) change.Add(added);
        await publish.Into(change, whole, visit.Stop);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/chuong-trinh/de-an/{scheme.Id}");
        db.ChangeTracker.Clear();
        return await Found(visit, db, maps, scheme.Id) is var (fresh, again) ? await Render(visit, db, fresh, again, post.Values.Refuse(lost with { Field = null }), 409) : visit.NotFound();
    }

    private static async Task<(Programme Programme, Scheme Scheme)?> Found(Visit visit, AppDb db, UnitMaps maps, Guid id) =>
        await db.Schemes().SingleOrDefaultAsync(s => s.Id == id, visit.Stop) is { } scheme && await ProgrammesAccess.Reached(db, visit, maps, scheme.Programme) is { } programme ? (programme, scheme) : null;

    internal static async Task<(Programme Programme, Scheme Scheme)?> Kept(Visit visit, AppDb db, UnitMaps maps, Guid id) =>
        await Found(visit, db, maps, id) is var (programme, scheme) && await MayKeep(visit, programme, scheme) ? (programme, scheme) : null;

    private static async Task<bool> MayKeep(Visit visit, Programme programme, Scheme scheme) => programme.State is ProgrammeState.Draft or ProgrammeState.Issued
        && (await ProgrammesAccess.Covers(visit, ProgrammesAccess.Write, programme) || (await visit.Reach(ProgrammesAccess.Write)).Covers(scheme.Lead));

    internal static async Task<IResult> Render(Visit visit, AppDb db, Programme programme, Scheme scheme, FormValues? values, int status)
    {
        var milestones = await db.Milestones().AsNoTracking().Where(m => m.Scheme == scheme.Id).OrderBy(m => m.Due).ToListAsync(visit.Stop);
        var requests = await db.SchemeRequests().AsNoTracking().Where(r => r.Scheme == scheme.Id).OrderBy(r => r.AnsweredOn != null).ThenBy(r => r.AskedOn).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<SchemePage>(new SchemeModel(programme, scheme, milestones, requests, UnitNames.Of(tree, scheme.Lead), await MayKeep(visit, programme, scheme), values, VietnamTime.DayOf(visit.Now)), status);
    }
}

public sealed record SchemeModel(Programme Programme, Scheme Scheme, IReadOnlyList<Milestone> Milestones, IReadOnlyList<SchemeRequest> Requests, string Lead, bool MayKeep, FormValues? Values, DateOnly Today)
{
    public string Path => $"/ban/chuong-trinh/de-an/{Scheme.Id}";

    /// <summary>Refusals that no form of the page can show.</summary>
    public FormValues? Whole => Values is not { Ok: false } || (MayKeep && Shown(Values)) ? null : Values;

    private bool Shown(FormValues sent) => sent.Shape.Name == ShowScheme.Add.Name || sent.Shape.Name == SchemeRequests.Ask.Name
        || (sent.Shape.Name == ShowScheme.Done.Name && Milestones.Any(m => m.DoneOn is null && sent["moc"] == $"{m.Id}"))
        || (sent.Shape.Name == SchemeRequests.Answer.Name && Requests.Any(r => r.AnsweredOn is null && sent["de-xuat"] == $"{r.Id}"));

    public FormValues? Of(FormShape shape) => Values?.Shape.Name == shape.Name ? Values : null;
}
