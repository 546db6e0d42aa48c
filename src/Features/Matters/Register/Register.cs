using System.Globalization;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Matters.Rules;
using CauNoi.Petitions;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Matters.Register;

/// <summary>The registers: what stands in them, how much of it by field, this year and the last, and opening a new one.</summary>
public static class Register
{
    private const int Most = 200;

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, CategoryList categories, string? loai = null)
    {
        var (kind, tree, today) = (KindOf(loai) ?? MatterKind.Pressing, await visit.Tree(), VietnamTime.DayOf(visit.Now));
        var all = (await For(db, visit)).AsNoTracking().Where(m => m.Kind == kind);
        var rows = await all.OrderBy(m => m.ClosedAt != null).ThenBy(m => m.DueOn).ThenByDescending(m => m.OpenedOn).Take(Most).ToListAsync(visit.Stop);
        var (year, before) = (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year - 1, 1, 1));
        var counted = await all.Where(m => m.ClosedAt == null || m.OpenedOn >= before).GroupBy(m => m.Category).Select(g => new
        {
            g.Key, Open = g.Count(m => m.ClosedAt == null), Year = g.Count(m => m.OpenedOn >= year), Before = g.Count(m => m.OpenedOn >= before && m.OpenedOn < year),
        }).ToListAsync(visit.Stop);
        // The early warning: where many speak at once, before anybody has opened a matter.
        var waiting = kind is MatterKind.Pressing or MatterKind.MassComplaint
            ? await (await db.PetitionsFor(visit, HandlingAccess.Handle, maps)).Where(p => p.State <= PetitionState.Promised && p.SortedAt != null && p.AboutUnit == null && p.Category != null)
                .GroupBy(p => p.Category!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, visit.Stop) : [];
        return visit.Page<RegisterPage>(new RegisterModel(kind, [.. rows.Select(m => new MatterRow(m, UnitNames.Of(tree, m.Unit), m.Area is { } area ? tree.Find(area)?.Name : null, Title(categories, m.Category)))],
            [.. counted.Select(c => new TopicRow(Title(categories, c.Key) ?? "Chưa rõ lĩnh vực", c.Open, c.Year, c.Before, c.Key is { } id ? waiting.GetValueOrDefault(id) : 0)).OrderByDescending(r => r.Open).ThenByDescending(r => r.Year)], visit.Now));
    }

    public static Task<IResult> Start(Visit visit, CategoryList categories, string? loai = null)
    {
        var kind = KindOf(loai) ?? MatterKind.Pressing;
        return Form(visit, categories, kind, MatterForms.New.With((MatterForms.Kind, ((int)kind).ToString(CultureInfo.InvariantCulture))), 200);
    }

    public static async Task<IResult> Open(Visit visit, FormPost post, AppDb db, Changes changes, CategoryList categories)
    {
        var kind = KindOf(post[MatterForms.Kind]) ?? MatterKind.Pressing;
        var (unit, today) = (visit.Actor.Hat!.Unit, VietnamTime.DayOf(visit.Now));
        var values = post.Values.Offered(MatterForms.Drawn(kind, await visit.Tree(), unit, categories));
        var (opened, due) = (Day(post[MatterForms.Opened]) ?? today, Day(post[MatterForms.Due]));
        if (values.Ok && MatterRules.Open(kind, opened, due, post.Values.Ticked(MatterForms.Consent), today) is { } refused) values = values.Refuse(refused);
        if (values.Ok && !values.Ticked(MatterForms.NoNames) && MatterRules.PointsAtSomebody(post[MatterForms.Title], post[MatterForms.Said], post[MatterForms.Plan])) values = values.Refuse(MatterRules.Named);
        if (!values.Ok) return await Form(visit, categories, kind, values, post.RefusedStatus);
        var matter = new Matter
        {
            Unit = unit, Kind = kind, Title = post[MatterForms.Title], Category = values.Optional(MatterForms.Category), Area = Number(post[MatterForms.Area]), Said = post[MatterForms.Said],
            Body = Number(post[MatterForms.Body]), Plan = post[MatterForms.Plan], OpenedOn = opened, DueOn = due, ChangedAt = visit.Now,
        };
        var change = changes.Begin(MatterAccess.Open, visit.Actor, unit, matter.Id);
        change.Add(matter);
        change.Note("kind", kind.ToString());
        if (matter.Category is { } category) change.Note("category", category);
        if (MeasureOf(kind) is { } measure) await change.Leave(new Fact(measure, matter.Area ?? unit, opened, 1, matter.Id) { Category = matter.Category ?? "" });
        if (due is not null) Steps.Owe(change, matter);
        return await change.Save(visit.Stop) is { } lost ? await Form(visit, categories, kind, values.Refuse(lost with { Field = null }), StatusCodes.Status409Conflict) : visit.See($"/ban/so-vu-viec/{matter.Id}");
    }

    /// <summary>The matters that a person may read: of the own unit and below.</summary>
    internal static async Task<IQueryable<Matter>> For(AppDb db, Visit visit)
    {
        var reach = await visit.Reach(MatterAccess.Keep);
        var units = reach.Everything ? null : reach.Units();
        return db.Matters().Where(m => units == null || units.Contains(m.Unit));
    }

    internal static string? Title(CategoryList categories, string? id) => id is null ? null : categories.Find(id)?.Title ?? id;

    internal static DateOnly? Day(string typed) => VietnameseDates.TryParseDay(typed, out var day) ? day : null;

    private static Measure? MeasureOf(MatterKind kind) => kind switch
    {
        MatterKind.Pressing => MatterAccess.Pressing,
        MatterKind.MassComplaint => MatterAccess.MassComplaints,
        MatterKind.Support => MatterAccess.Support,
        _ => null,
    };

    private static MatterKind? KindOf(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && Enum.IsDefined((MatterKind)n) ? (MatterKind)n : null;

    private static int? Number(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static async Task<IResult> Form(Visit visit, CategoryList categories, MatterKind kind, FormValues values, int status) =>
        visit.Page<NewMatterPage>(new NewMatterModel(kind, values, MatterForms.Drawn(kind, await visit.Tree(), visit.Actor.Hat!.Unit, categories)), status);
}

public sealed record MatterRow(Matter Matter, string Unit, string? Area, string? Category);

/// <summary>How much of a field stands in a register.</summary>
/// <param name="Topic">The field.</param>
/// <param name="Open">Not ended.</param>
/// <param name="Year">Opened this year.</param>
/// <param name="Before">Opened last year.</param>
/// <param name="Waiting">Petitions of the field that wait: many of them warn early.</param>
public sealed record TopicRow(string Topic, int Open, int Year, int Before, int Waiting);

public sealed record RegisterModel(MatterKind Kind, IReadOnlyList<MatterRow> Rows, IReadOnlyList<TopicRow> Topics, DateTimeOffset Now);

public sealed record NewMatterModel(MatterKind Kind, FormValues Values, IReadOnlyList<FieldShape> Fields);
