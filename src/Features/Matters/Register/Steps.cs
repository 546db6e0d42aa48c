using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Matters.Rules;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Matters.Register;

/// <summary>One matter: its facts, what happened, the digest of opinions; writing more into it, and ending it.</summary>
public static class Steps
{
    public static async Task<IResult> Show(Visit visit, AppDb db, CategoryList categories, Guid id) =>
        await Of(visit, db, id) is { } matter ? await Render(visit, db, categories, matter, null, 200) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, CategoryList categories, Guid id)
    {
        if (await Of(visit, db, id) is not { } matter) return visit.NotFound();
        var (values, today) = (post.Values, VietnamTime.DayOf(visit.Now));
        if (matter.ClosedAt is not null) values = values.Refuse(MatterRules.Ended);
        var step = int.TryParse(post[MatterForms.Step], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (MatterStepKind)n : default;
        var (day, due) = (Register.Day(post[MatterForms.Opened]) ?? today, Register.Day(post[MatterForms.Due]));
        if (values.Ok && MatterRules.Step(matter.Kind, step, day, due, post[MatterForms.Topic], post[MatterForms.Role], today) is { } refused) values = values.Refuse(refused);
        if (values.Ok && !values.Ticked(MatterForms.NoNames) && MatterRules.PointsAtSomebody(post[MatterForms.Words], post[MatterForms.Topic])) values = values.Refuse(MatterRules.Named);
        if (!values.Ok) return await Render(visit, db, categories, matter, values, post.Ok ? StatusCodes.Status422UnprocessableEntity : post.RefusedStatus);
        var change = changes.Begin(MatterAccess.Step, visit.Actor, matter.Unit, id);
        var opinion = step == MatterStepKind.Opinion;
        change.Add(new MatterStep
        {
            Matter = id, Kind = step, Day = day, At = change.Now, Words = post[MatterForms.Words], Number = values.Optional(MatterForms.Number),
            Topic = opinion ? post[MatterForms.Topic] : null, Role = opinion ? post[MatterForms.Role] : null,
        });
        (matter.ChangedAt, matter.DueOn) = (change.Now, due ?? matter.DueOn);
        change.Note("step", step.ToString());
        if (due is not null) await Look(db, change, matter, visit.Stop);
        return await Saved(visit, db, change, categories, id, values);
    }

    public static async Task<IResult> End(Visit visit, FormPost post, AppDb db, Changes changes, CategoryList categories, Guid id)
    {
        if (await Of(visit, db, id) is not { } matter) return visit.NotFound();
        var values = matter.ClosedAt is null ? post.Values : post.Values.Refuse(MatterRules.Ended);
        if (values.Ok && !values.Ticked(MatterForms.NoNames) && MatterRules.PointsAtSomebody(post[MatterForms.Outcome])) values = values.Refuse(MatterRules.Named);
        if (!values.Ok) return await Render(visit, db, categories, matter, values, post.Ok ? StatusCodes.Status422UnprocessableEntity : post.RefusedStatus);
        var change = changes.Begin(MatterAccess.Close, visit.Actor, matter.Unit, id);
        matter.Close(post[MatterForms.Outcome], change.Now);
        await change.Close(MatterAccess.Look, id, visit.Stop);
        return await Saved(visit, db, change, categories, id, values);
    }

    private static async Task<Matter?> Of(Visit visit, AppDb db, Guid id) => await (await Register.For(db, visit)).SingleOrDefaultAsync(m => m.Id == id, visit.Stop);

    /// <summary>Opens the duty to look again on the day of the matter.</summary>
    internal static void Owe(Change change, Matter matter) =>
        change.Open(MatterAccess.Look, matter.Unit, matter.Id, MatterAccess.Look.Title, $"/ban/so-vu-viec/{matter.Id}", DueAt(matter), "ngày đã hẹn");

    // One duty for a matter: it moves with the day on which somebody must look again.
    private static async Task Look(AppDb db, Change change, Matter matter, CancellationToken stop)
    {
        if (await db.Duties().SingleOrDefaultAsync(d => d.Record == matter.Id && d.Kind == MatterAccess.Look.Name, stop) is not { } duty)
        {
            Owe(change, matter);
            return;
        }

        await change.ReopenAsDue(MatterAccess.Look, matter.Id, stop);
        duty.DueAt = DueAt(matter);
    }

    private static DateTimeOffset DueAt(Matter matter) => VietnamTime.EndOf(matter.DueOn!.Value).ToUniversalTime();

    private static async Task<IResult> Saved(Visit visit, AppDb db, Change change, CategoryList categories, Guid id, FormValues values)
    {
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/so-vu-viec/{id}");
        db.ChangeTracker.Clear();
        return await Of(visit, db, id) is { } fresh ? await Render(visit, db, categories, fresh, values.Refuse(lost with { Field = null }), StatusCodes.Status409Conflict) : visit.NotFound();
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, CategoryList categories, Matter matter, FormValues? values, int status)
    {
        var (tree, steps) = (await visit.Tree(), await db.MatterSteps().AsNoTracking().Where(s => s.Matter == matter.Id).OrderBy(s => s.Day).ThenBy(s => s.At).ToListAsync(visit.Stop));
        return visit.Page<MatterPage>(new MatterModel(matter, steps, MatterForms.DrawnMore(matter.Kind), values, visit.Now,
        [
            ("Nơi ghi", UnitNames.Of(tree, matter.Unit)), ("Bắt đầu", Ui.Words.Spoken.Day(matter.OpenedOn)),
            .. matter.Area is { } area ? [("Nơi xảy ra", tree.Find(area)?.Name ?? "Đơn vị cũ")] : Array.Empty<(string, string)>(),
            .. Register.Title(categories, matter.Category) is { } title ? [("Lĩnh vực", title)] : Array.Empty<(string, string)>(),
            .. matter.Body is { } body ? [("Cơ quan có thẩm quyền", UnitNames.Of(tree, body))] : Array.Empty<(string, string)>(),
        ]), status);
    }
}

public sealed record MatterModel(Matter Matter, IReadOnlyList<MatterStep> Steps, IReadOnlyList<FieldShape> Fields, FormValues? Values, DateTimeOffset Now, IReadOnlyList<(string, string)> Facts)
{
    /// <summary>A form as it opens, or as it was refused.</summary>
    public FormValues Of(FormShape shape) => Values?.Shape.Name == shape.Name ? Values : shape.Empty;

    /// <summary>Opinions by topic, the commonest first, with how many came in which role.</summary>
    public IReadOnlyList<(string Topic, IReadOnlyList<MatterStep> Opinions, string Roles)> Digest =>
    [
        .. Steps.Where(s => s.Kind == MatterStepKind.Opinion).GroupBy(s => Kernel.Text.Fold.Key(s.Topic!)).OrderByDescending(g => g.Count()).Select(g => (g.First().Topic!, (IReadOnlyList<MatterStep>)[.. g],
            string.Join(", ", g.GroupBy(s => s.Role).OrderByDescending(r => r.Count()).Select(r => $"{RoleWord(r.Key)} {r.Count().ToString(CultureInfo.InvariantCulture)}")))),
    ];

    private static string RoleWord(string? role) => Ui.Words.Spoken.Small(MatterForms.Roles.FirstOrDefault(r => r.Value == role)?.Label ?? "Vai khác");
}
