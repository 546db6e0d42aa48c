using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Measures;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Write;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes.Targets;

/// <summary>A target of a draft is written, tried out, corrected and taken out. What stands against it is told at the field.</summary>
public sealed class WriteTarget(AppDb db, UnitMaps maps, Changes changes, MeasureCatalogue measures, TargetClashing clashing, Platform.Catalogue.Rules rules)
{
    // Routes are static; what they need of the rest they ask of the one that is handed to them.
    private readonly AppDb db = db;
    private readonly UnitMaps maps = maps;
    private readonly Changes changes = changes;

    /// <summary>The form of a target that is new in the programme of the address.</summary>
    public static async ValueTask<FormShape?> NewForm(HttpContext context)
    {
        var (visit, write) = ((await Visit.BindAsync(context, null!))!, context.RequestServices.GetRequiredService<WriteTarget>());
        return await write.db.Programmes().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id(context), visit.Stop) is { } programme ? await write.Shape(visit, programme, amends: false) : null;
    }

    /// <summary>The same for a target that is there.</summary>
    public static ValueTask<FormShape?> EditForm(HttpContext context) => FormOf(context, amends: false);

    /// <summary>The same with the day, the decision and the reason of an amendment.</summary>
    public static ValueTask<FormShape?> AmendForm(HttpContext context) => FormOf(context, amends: true);

    public static async Task<IResult> ShowNew(Visit visit, WriteTarget write, Guid id)
    {
        if (await WriteProgramme.Draft(visit, write.db, write.maps, id) is not { } programme) return visit.NotFound();
        var shape = await write.Shape(visit, programme, amends: false);
        return visit.Page<WriteTargetPage>(new WriteTargetModel(programme, null, shape.With(("tu", HeadDay(programme.First)), ("den", HeadDay(programme.Last)), ("pham-vi", "Each")), null, false));
    }

    public static Task<IResult> SendNew(Visit visit, FormPost post, WriteTarget write, Guid id) => write.New(visit, post, id, trying: false);

    /// <summary>Says what the formula means and what stands against the target; writes nothing.</summary>
    public static Task<IResult> Try(Visit visit, FormPost post, WriteTarget write, Guid id) => write.New(visit, post, id, trying: true);

    public static async Task<IResult> ShowEdit(Visit visit, WriteTarget write, Guid id)
    {
        if (await write.Found(visit, id) is not var (programme, target)) return visit.NotFound();
        return visit.Page<WriteTargetPage>(new WriteTargetModel(programme, target, await write.Written(visit, programme, target), write.Sentence(target.Present.Read()), false));
    }

    public static async Task<IResult> SendEdit(Visit visit, FormPost post, WriteTarget write, Guid id)
    {
        if (await write.Found(visit, id) is not var (programme, target)) return visit.NotFound();
        if (!post.Ok) return visit.Page<WriteTargetPage>(new WriteTargetModel(programme, target, post.Values, null, false), post.RefusedStatus);
        var read = write.Judged(programme, post.Values, target.Present.Read());
        if (!read.Ok) return visit.Page<WriteTargetPage>(new WriteTargetModel(programme, target, post.Values.Refuse(read.Refusals), null, false), 422);
        var change = write.changes.Begin(ProgrammesActs.WriteTarget, visit.Actor, programme.Unit, programme.Id);
        target.Row.Clause = TargetForm.Clause(post.Values);
        target.Present.Fill(read.Value);
        target.Present.Unsettle();
        Note(change, target.Row.Id, read.Value);
        await change.ReopenAsDue(ProgrammesDuties.Agree, target.Row.Id, visit.Stop);
        await change.Shift(ProgrammesDuties.Agree, target.Row.Id, () => Task.FromResult(read.Value.Lead), null, visit.Stop);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/chuong-trinh/chi-tieu/{id}");
        write.db.ChangeTracker.Clear();
        return visit.Page<WriteTargetPage>(new WriteTargetModel(programme, target, post.Values.Refuse(lost with { Field = null }), null, false), 409);
    }

    public static async Task<IResult> Remove(Visit visit, FormPost post, WriteTarget write, Guid id)
    {
        if (await write.Found(visit, id) is not var (programme, target)) return visit.NotFound();
        if (!post.Ok || ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) is not null) return visit.See($"/ban/chuong-trinh/chi-tieu/{id}");
        var change = write.changes.Begin(ProgrammesActs.RemoveTarget, visit.Actor, programme.Unit, programme.Id);
        change.Note("target", id.ToString());
        change.Note("title", target.Present.Title);
        await change.Close(ProgrammesDuties.Agree, id, visit.Stop);
        foreach (var wording in target.Wordings) change.Remove(wording);
        change.Remove(target.Row);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/chuong-trinh/{programme.Id}");
        write.db.ChangeTracker.Clear();
        return visit.Page<WriteTargetPage>(new WriteTargetModel(programme, target, (await write.Written(visit, programme, target)).Refuse(lost with { Field = null }), null, false), 409);
    }

    private async Task<FormValues> Written(Visit visit, Programme programme, WholeTarget target) =>
        TargetForm.Of(await Shape(visit, programme, amends: false), target.Present.Read(), target.Present.Understood, target.Row.Clause);

    /// <summary>A target in a programme that this person may write, with the programme.</summary>
    internal async Task<(Programme Programme, WholeTarget Target)?> Found(Visit visit, Guid id)
    {
        if (await db.TargetRows().SingleOrDefaultAsync(t => t.Id == id, visit.Stop) is not { } row) return null;
        if (await WriteProgramme.Draft(visit, db, maps, row.Programme) is not { } programme) return null;
        return (programme, new WholeTarget(row, await db.WordingRows().Where(w => w.Target == id).OrderBy(w => w.FromDay).ToListAsync(visit.Stop)));
    }

    /// <summary>The wording that a form says, or all that stands against it by itself.</summary>
    internal Outcome<TargetWording> Judged(Programme programme, FormValues values, TargetWording? before) =>
        ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) is { } now ? now : Judged(values, programme, before?.From ?? programme.First, before);

    internal Outcome<TargetWording> Judged(FormValues values, Programme programme, DateOnly from, TargetWording? before)
    {
        var read = TargetForm.Read(values, from, before, text => measures.On(from > programme.First ? from : programme.First).Try("", text));
        if (!read.Ok) return read;
        return clashing.Alone(read.Value, programme) is { Count: > 0 } against ? against.ToList() : read;
    }

    internal string? Sentence(TargetWording wording) => clashing.Meaning(wording).Value?.Sentence;

    internal async Task<FormShape> Shape(Visit visit, Programme programme, bool amends)
    {
        var (tree, today) = (await visit.Tree(), VietnamTime.DayOf(visit.Now));
        var day = programme.First > today ? programme.First : today;
        return TargetForm.Shape(new TargetChoices(
            await db.Clauses().AsNoTracking().Where(c => c.Programme == programme.Id && c.Kind != ClauseKind.Heading).OrderBy(c => c.No).ToListAsync(visit.Stop),
            [.. measures.On(day).All.OrderBy(m => m.Title, StringComparer.Ordinal)], [.. UnitNames.Kinds(rules.UnitKinds, tree, programme.Unit, day)],
            UnitNames.Leads(tree, programme.Unit), UnitNames.Organisations(tree, programme.Unit)), amends);
    }

    internal static void Note(Change change, Guid target, TargetWording wording)
    {
        change.Note("target", target.ToString());
        change.Note("title", wording.Title);
        change.Note("formula", wording.Formula);
        change.Note("goal", TargetSpeech.Level(wording));
        change.Note("kinds", string.Join(' ', wording.Kinds));
        change.Note("lead", wording.Lead.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<IResult> New(Visit visit, FormPost post, Guid id, bool trying)
    {
        if (await WriteProgramme.Draft(visit, db, maps, id) is not { } programme) return visit.NotFound();
        if (!post.Ok) return visit.Page<WriteTargetPage>(new WriteTargetModel(programme, null, post.Values, null, false), post.RefusedStatus);
        var read = Judged(programme, post.Values, null);
        if (!read.Ok) return visit.Page<WriteTargetPage>(new WriteTargetModel(programme, null, post.Values.Refuse(read.Refusals), null, false), 422);
        if (trying) return visit.Page<WriteTargetPage>(new WriteTargetModel(programme, null, post.Values, Sentence(read.Value), true));
        var change = changes.Begin(ProgrammesActs.WriteTarget, visit.Actor, programme.Unit, id);
        var target = await Add(change, programme, read.Value, TargetForm.Clause(post.Values), visit.Actor.Id, visit.Stop);
        Note(change, target, read.Value);
        return await change.Save(visit.Stop) is { } lost
            ? visit.Page<WriteTargetPage>(new WriteTargetModel(programme, null, post.Values.Refuse(lost with { Field = null }), null, false), 409)
            : visit.See($"/ban/chuong-trinh/chi-tieu/{target}");
    }

    /// <summary>Adds a target with its first wording to a change, and what its lead owes from now on.</summary>
    internal async Task<Guid> Add(Change change, Programme programme, TargetWording wording, Guid? clause, Guid by, CancellationToken stop, Guid? replaces = null, int after = 0)
    {
        var no = await db.TargetRows().Where(t => t.Programme == programme.Id).MaxAsync(t => (int?)t.No, stop) ?? 0;
        var row = new TargetRow { Programme = programme.Id, Unit = programme.Unit, No = Math.Max(no, after) + 1, Clause = clause, Replaces = replaces };
        change.Add(row);
        change.Add(WordingRow.Of(row.Id, wording, "", "", by, change.Now));
        change.Open(ProgrammesDuties.Agree, wording.Lead, row.Id, $"Chỉ tiêu: {wording.Title}", $"/ban/chuong-trinh/chi-tieu/{row.Id}");
        return row.Id;
    }

    private static async ValueTask<FormShape?> FormOf(HttpContext context, bool amends)
    {
        var (visit, write) = ((await Visit.BindAsync(context, null!))!, context.RequestServices.GetRequiredService<WriteTarget>());
        var programme = await write.db.Programmes().AsNoTracking().SingleOrDefaultAsync(p => write.db.TargetRows().Any(t => t.Id == Id(context) && t.Programme == p.Id), visit.Stop);
        return programme is null ? null : await write.Shape(visit, programme, amends);
    }

    private static Guid Id(HttpContext context) => Guid.TryParse(context.GetRouteValue("id")?.ToString(), out var id) ? id : Guid.Empty;

    private static string HeadDay(DateOnly day) => VietnameseDates.Format(day);
}

public sealed record WriteTargetModel(Programme Programme, WholeTarget? Target, FormValues Values, string? Sentence, bool Tried);
