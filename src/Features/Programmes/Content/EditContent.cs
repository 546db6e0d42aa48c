using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Write;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes.Content;

/// <summary>What stands in a draft: paragraphs, citations, recipients, annexes, schemes; added one form each, taken out one by one.</summary>
public static class EditContent
{
    private const int MostItems = 400;

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, Platform.Catalogue.Rules rules, Guid id) =>
        await WriteProgramme.Draft(visit, db, maps, id) is { } programme ? await Render(visit, db, rules, programme, null, 200) : visit.NotFound();

    /// <summary>The form of recipients asks the kinds of the day; the others are fixed.</summary>
    public static ValueTask<FormShape?> Recipients(HttpContext context) =>
        ValueTask.FromResult<FormShape?>(ContentForms.Recipients(context.RequestServices.GetRequiredService<Platform.Catalogue.Rules>().UnitKinds, VietnamTime.DayOf(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())));

    public static async ValueTask<FormShape?> SchemeForm(HttpContext context)
    {
        var visit = (await Visit.BindAsync(context, null!))!;
        var id = Guid.TryParse(context.GetRouteValue("id")?.ToString(), out var known) ? known : Guid.Empty;
        var unit = await context.RequestServices.GetRequiredService<AppDb>().Programmes().Where(p => p.Id == id).Select(p => p.Unit).FirstOrDefaultAsync(visit.Stop);
        return ContentForms.Scheme(UnitNames.Leads(await visit.Tree(), unit));
    }

    public static Task<IResult> Clauses(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Platform.Catalogue.Rules rules, Guid id) =>
        Add(visit, post, db, maps, changes, rules, id, "clauses", (whole, values) =>
        {
            var texts = values["noi-dung"].Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (texts.Length == 0) return ProgrammeRefusals.EmptyContent;
            var no = whole.Clauses.Select(c => c.No).DefaultIfEmpty(0).Max();
            return texts.Select(object (text) => new Clause { Programme = id, No = ++no, Kind = Enum.Parse<ClauseKind>(values["loai"]), Place = values["vi-tri"], Text = text }).ToList();
        });

    public static Task<IResult> Cite(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Platform.Catalogue.Rules rules, Guid id) =>
        Add(visit, post, db, maps, changes, rules, id, "citations", (whole, values) => new List<object>
        {
            new Citation
            {
                Programme = id, No = whole.Citations.Select(c => c.No).DefaultIfEmpty(0).Max() + 1, Symbol = values["ky-hieu"], Day = HeadForm.DayOf(values["ngay"]), Issuer = values["co-quan"],
                Subject = values["ve"], Until = HeadForm.DayOf(values["het"]),
            },
        });

    public static Task<IResult> AddRecipient(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Platform.Catalogue.Rules rules, Guid id) =>
        Add(visit, post, db, maps, changes, rules, id, "recipients", (whole, values) => new List<object>
        {
            new Recipient
            {
                Programme = id, No = whole.Recipients.Select(r => r.No).DefaultIfEmpty(0).Max() + 1, Words = values["noi-nhan"],
                Kinds = [.. post.Values.Shape.Fields.Where(f => f.Kind == FieldKind.Tick && values.Ticked(f.Name)).Select(f => ContentForms.KindOf(f.Name))],
            },
        });

    public static Task<IResult> AddScheme(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Platform.Catalogue.Rules rules, Guid id) =>
        Add(visit, post, db, maps, changes, rules, id, "schemes", (whole, values) =>
        {
            var (first, last) = (HeadForm.DayOf(values["tu"])!.Value, HeadForm.DayOf(values["den"])!.Value);
            if (first > last) return ProgrammeRefusals.TermBackwards;
            return new List<object>
            {
                new Scheme
                {
                    Programme = id, Unit = whole.Programme.Unit, No = whole.Schemes.Select(s => s.No).DefaultIfEmpty(0).Max() + 1, Title = values["ten"],
                    Lead = int.Parse(values["chu-tri"], CultureInfo.InvariantCulture), First = first, Last = last, Basis = "",
                },
            };
        });

    public static async Task<IResult> AddAnnex(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Platform.Catalogue.Rules rules, PaperDoor door, Guid id)
    {
        StoredFile? paper = null;
        if (post.Ok && post.File("tep") is { } file)
        {
            if (await WriteProgramme.Draft(visit, db, maps, id) is null) return visit.NotFound();
            var taken = await door.Take(file, post["ten"], id, visit.Stop);
            if (!taken.Ok) return await Again(visit, db, maps, rules, id, post.Values.Refuse(taken.Refusals.Select(r => r.At("tep"))), 422);
            paper = taken.Value;
        }

        return await Add(visit, post, db, maps, changes, rules, id, "annexes", (whole, values) =>
        {
            List<object> made = paper is null ? [] : [paper];
            made.Add(new Annex { Programme = id, No = whole.Annexes.Select(a => a.No).DefaultIfEmpty(0).Max() + 1, Title = values["ten"], File = paper?.Id });
            return made;
        });
    }

    /// <summary>Takes one thing out of a draft, whatever it is.</summary>
    public static async Task<IResult> Remove(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Platform.Catalogue.Rules rules, Guid id)
    {
        if (await WriteProgramme.Draft(visit, db, maps, id) is not { } programme) return visit.NotFound();
        if (!post.Ok || !Guid.TryParse(post["muc"], out var item)) return await Again(visit, db, maps, rules, id, null, post.RefusedStatus);
        if (ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) is { } now) return await Again(visit, db, maps, rules, id, post.Values.Refuse(now), 422);
        var whole = await Whole.Of(db, programme, visit.Stop);
        object? found = (object?)whole.Clauses.FirstOrDefault(c => c.Id == item) ?? (object?)whole.Citations.FirstOrDefault(c => c.Id == item) ?? (object?)whole.Recipients.FirstOrDefault(r => r.Id == item)
            ?? (object?)whole.Annexes.FirstOrDefault(a => a.Id == item) ?? whole.Schemes.FirstOrDefault(s => s.Id == item);
        if (found is null) return visit.See($"/ban/chuong-trinh/{id}/noi-dung");
        var change = changes.Begin(ProgrammesActs.Content, visit.Actor, programme.Unit, id);
        change.Note("what", "remove");
        foreach (var target in whole.Targets.Where(t => t.Row.Clause == item)) target.Row.Clause = null;
        foreach (var milestone in whole.Milestones.Where(m => m.Scheme == item)) change.Remove(milestone);
        change.Remove(found);
        return await change.Save(visit.Stop) is { } lost ? await Again(visit, db, maps, rules, id, post.Values.Refuse(lost with { Field = null }), 409) : visit.See($"/ban/chuong-trinh/{id}/noi-dung");
    }

    private static async Task<IResult> Add(
        Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Platform.Catalogue.Rules rules, Guid id, string what, Func<Whole, FormValues, Outcome<List<object>>> make)
    {
        if (await WriteProgramme.Draft(visit, db, maps, id) is not { } programme) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, rules, programme, post.Values, post.RefusedStatus);
        if (ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) is { } now) return await Render(visit, db, rules, programme, post.Values.Refuse(now), 422);
        var whole = await Whole.Of(db, programme, visit.Stop);
        var made = make(whole, post.Values);
        if (!made.Ok) return await Render(visit, db, rules, programme, post.Values.Refuse(made.Refusals), 422);
        if (whole.Clauses.Count + whole.Citations.Count + whole.Recipients.Count + made.Value.Count > MostItems) return await Render(visit, db, rules, programme, post.Values.Refuse(ProgrammeRefusals.TooMany), 422);
        var change = changes.Begin(ProgrammesActs.Content, visit.Actor, programme.Unit, id);
        change.Note("what", what);
        change.Note("count", made.Value.Count.ToString(CultureInfo.InvariantCulture));
        made.Value.ForEach(change.Add);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/chuong-trinh/{id}/noi-dung");
        return await Again(visit, db, maps, rules, id, post.Values.Refuse(lost with { Field = null }), 409);
    }

    private static async Task<IResult> Again(Visit visit, AppDb db, UnitMaps maps, Platform.Catalogue.Rules rules, Guid id, FormValues? values, int status)
    {
        db.ChangeTracker.Clear();
        return await WriteProgramme.Draft(visit, db, maps, id) is { } programme ? await Render(visit, db, rules, programme, values, status) : visit.NotFound();
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, Platform.Catalogue.Rules rules, Programme programme, FormValues? values, int status)
    {
        var (tree, today) = (await visit.Tree(), VietnamTime.DayOf(visit.Now));
        var whole = await Whole.Of(db, programme, visit.Stop);
        return visit.Page<ContentPage>(new ContentModel(whole, values, ContentForms.Recipients(rules.UnitKinds, today), ContentForms.Scheme(UnitNames.Leads(tree, programme.Unit)),
            rules.UnitKinds.Title, unit => UnitNames.Of(tree, unit), ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) is null, today), status);
    }
}

public sealed record ContentModel(
    Whole Whole, FormValues? Values, FormShape Recipients, FormShape Scheme, Func<string, string> KindTitle, Func<int, string> UnitName, bool MayEdit, DateOnly Today)
{
    public string Path => $"/ban/chuong-trinh/{Whole.Programme.Id}";

    /// <summary>What was typed into this form, where it is the one that was sent.</summary>
    public FormValues? Of(FormShape shape) => Values?.Shape.Name == shape.Name ? Values : null;
}
