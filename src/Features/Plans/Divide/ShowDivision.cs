using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes.Parts;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Divide;

/// <summary>
/// Who does what, and where: the work that a unit divides among its member organisations and departments as a table of
/// tasks by organisation. Each of them says that it will; what two were given at once is named.
/// </summary>
public static class ShowDivision
{
    public static async Task<IResult> Page(Visit visit, AppDb db, PlanReading reading, int unit, int year) => await Render(visit, db, reading, new PlanKey(unit, year), null, 200);

    /// <summary>The form: whom work can be given to and where it lies depends on the unit.</summary>
    public static async ValueTask<FormShape?> LookUp(HttpContext context)
    {
        var visit = (await Visit.BindAsync(context, null!))!;
        return int.TryParse(context.Request.RouteValues["unit"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? Form(await visit.Tree(), unit) : null;
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, PlanReading reading, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        if (await visit.Plan(reading, PlansAccess.Divide, key) is not { } plan) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, reading, key, post.Values, post.RefusedStatus);
        var due = VietnameseDates.TryParseDay(post["han"], out var day) ? day : default;
        if ((plan.Closed() ?? PlanDecisions.Due(due, year)) is { } refused) return await Render(visit, db, reading, key, post.Values.Refuse(refused), 422);
        var (organisation, area) = (int.Parse(post["to-chuc"], CultureInfo.InvariantCulture), int.Parse(post["dia-ban"], CultureInfo.InvariantCulture));
        var tree = await visit.Tree();
        var id = Guid.CreateVersion7();
        var change = changes.Begin(PlanActs.Divide, visit.Actor, organisation, id);
        change.Add(new PlanTask
        {
            Id = id, Unit = organisation, Year = year, Words = post["viec"], Charge = tree.Find(organisation)!.Name, Due = due, GivenBy = unit, Area = area, AddedAt = change.Now, AddedBy = visit.Actor.Id,
        });
        change.Open(PlanDuties.Task, organisation, id, post["viec"], $"/ban/ke-hoach/viec/{id}", VietnamTime.EndOf(due), PlanDuties.Task.Name);
        change.Note("words", post["viec"]);
        change.Note("due", Spoken.Day(due));
        change.Note("area", $"{area}");
        change.Note("from", $"{unit}");
        return await change.Save(visit.Stop) is { } lost ? await Render(visit, db, reading, key, post.Values.Refuse(lost with { Field = null }), 409) : visit.See(Href(key));
    }

    internal static string Href(PlanKey key) => $"{key.Href}/phan-cong";

    // A unit that is gone has nobody to give work to; that it is gone is said by the step itself.
    internal static FormShape Form(UnitTree tree, int unit) => new("phan-cong",
    [
        new FieldShape("viec", "Làm việc gì?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 200, Hint = "Một việc, một câu. Viết giống nhau nếu nhiều nơi cùng làm một việc." },
        new FieldShape("to-chuc", "Ai làm?", FieldKind.Choice) { Required = true, Choices = [.. tree.Has(unit) ? UnitNames.Leads(tree, unit).Where(c => c.Value != Value(unit)) : []] },
        new FieldShape("dia-ban", "Ở đâu?", FieldKind.Choice)
            { Required = true, Choices = [.. Places(tree, unit).Select(n => new FieldChoice(Value(n.Unit), n.Name))] },
        new FieldShape("han", "Xong trước ngày nào?", FieldKind.Day) { Required = true },
    ]);

    private static IEnumerable<UnitNode> Places(UnitTree tree, int unit) => tree.Find(unit) is { } own
        ? tree.Children(unit).Where(n => n.Kind is UnitKinds.Commune or UnitKinds.ResidentialArea).Prepend(own) : [];

    private static string Value(int unit) => unit.ToString(CultureInfo.InvariantCulture);

    private static async Task<IResult> Render(Visit visit, AppDb db, PlanReading reading, PlanKey key, FormValues? sent, int status)
    {
        if (await visit.Plan(reading, PlansAccess.Read, key) is not { } plan) return visit.NotFound();
        var tree = await visit.Tree();
        var tasks = await db.PlanTasks().AsNoTracking().Where(t => t.GivenBy == key.Unit && t.Year == key.Year && t.LeftOut == null).OrderBy(t => t.Due).ThenBy(t => t.Id).ToListAsync(visit.Stop);
        var work = tasks.ConvertAll(t => new DividedWork(t.Id, t.Words, t.Target, t.Unit, t.Area ?? key.Unit));
        var may = !plan.Gone && (await visit.Reach(PlansAccess.Divide)).Covers(key.Unit);
        return visit.Page<DivisionPage>(new DivisionModel(plan, tasks, Division.Overlaps(work, tree.Within), may ? Form(tree, key.Unit) : null, sent, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", VietnamTime.DayOf(visit.Now)), status);
    }
}

/// <summary>One task with who has it where.</summary>
public sealed record DivisionRow(string Words, IReadOnlyDictionary<int, IReadOnlyList<PlanTask>> Cells);

public sealed record DivisionModel(UnitPlan Plan, IReadOnlyList<PlanTask> Tasks, IReadOnlyList<WorkOverlap> Overlaps, FormShape? Form, FormValues? Sent, Func<int, string> Name, DateOnly Today)
{
    public PlanKey Key => Plan.Key;

    /// <summary>Who has any of it, by name.</summary>
    public IReadOnlyList<int> Who => [.. Tasks.Select(t => t.Unit).Distinct().OrderBy(Name, StringComparer.Ordinal)];

    public IReadOnlyList<DivisionRow> Rows => [.. Tasks.GroupBy(t => Division.Key(t.Words))
        .Select(g => new DivisionRow(g.First().Words, g.GroupBy(t => t.Unit).ToDictionary(w => w.Key, w => (IReadOnlyList<PlanTask>)[.. w])))];

    public int Unconfirmed => Tasks.Count(t => t is { ConfirmedAt: null, Open: true });

    /// <summary>How one piece stands, in words.</summary>
    public string Word(PlanTask task) => task.DoneOn is not null ? "xong" : task.Due < Today ? "trễ hạn" : task.ConfirmedAt is null ? "chưa nhận" : "đã nhận";
}
