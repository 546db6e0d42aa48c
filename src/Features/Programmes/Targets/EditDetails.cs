using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Text;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Write;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes.Targets;

/// <summary>Goals on the way and parts of coordinating units, added to a target of a draft one by one.</summary>
public static class EditDetails
{
    private const int Most = 40;

    public static readonly FormShape Point = new("moc",
    [
        new FieldShape("moc-ngay", "Đến hết ngày", FieldKind.Day) { Required = true },
        new FieldShape("moc-muc", "Phải đạt", FieldKind.Line) { Required = true, MaxLength = 20, Hint = "Cùng đơn vị tính với chỉ tiêu; tỷ lệ viết như 60." },
    ]);

    public static readonly FormShape Remove = new("bo-chi-tiet",
        [new FieldShape("gi", "Mục", FieldKind.Hidden) { Required = true, MaxLength = 4 }, new FieldShape("so", "Thứ tự", FieldKind.Hidden) { Required = true, MaxLength = 2 }]);

    public static FormShape Part(IReadOnlyList<FieldChoice> units) => new("phoi-hop",
    [
        new FieldShape("don-vi", "Đơn vị", FieldKind.Choice) { Required = true, Choices = units },
        new FieldShape("viec", "Phần việc", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
        new FieldShape("han", "Xong trước ngày", FieldKind.Day),
    ]);

    public static async ValueTask<FormShape?> PartForm(HttpContext context)
    {
        var visit = (await Visit.BindAsync(context, null!))!;
        var id = Guid.TryParse(context.GetRouteValue("id")?.ToString(), out var known) ? known : Guid.Empty;
        var unit = await context.RequestServices.GetRequiredService<AppDb>().TargetRows().Where(t => t.Id == id).Select(t => t.Unit).FirstOrDefaultAsync(visit.Stop);
        return Part(UnitNames.Leads(await visit.Tree(), unit));
    }

    public static Task<IResult> AddPoint(Visit visit, FormPost post, Changes changes, WriteTarget write, ShowTarget show, Guid id) => Edit(visit, post, changes, write, show, id, wording =>
    {
        if (!Figures.TryParse(post["moc-muc"], out var value)) return TargetRefusals.GoalMissing.At("moc-muc");
        var day = HeadForm.DayOf(post["moc-ngay"])!.Value;
        if (day < wording.First || day > wording.Last) return TargetRefusals.PointOutside(day);
        wording.Points = [.. wording.Points.Where(p => p.Day != day), new TargetPoint(day, wording.GoalUnit == "%" ? value / 100 : value)];
        return null;
    });

    public static Task<IResult> AddPart(Visit visit, FormPost post, Changes changes, WriteTarget write, ShowTarget show, Guid id) => Edit(visit, post, changes, write, show, id, wording =>
    {
        var unit = int.Parse(post["don-vi"], CultureInfo.InvariantCulture);
        if (unit == wording.Lead) return TargetRefusals.LeadHasNoPart;
        wording.Shares = [.. wording.Shares, new TargetPart(unit, post["viec"], HeadForm.DayOf(post["han"]))];
        return null;
    });

    public static Task<IResult> TakeOut(Visit visit, FormPost post, Changes changes, WriteTarget write, ShowTarget show, Guid id) => Edit(visit, post, changes, write, show, id, wording =>
    {
        if (!int.TryParse(post["so"], NumberStyles.None, CultureInfo.InvariantCulture, out var at)) return ProgrammeRefusals.NotNow;
        if (post["gi"] == "moc") wording.Points = [.. wording.Points.Where((_, n) => n != at)];
        else wording.Shares = [.. wording.Shares.Where((_, n) => n != at)];
        return null;
    });

    private static async Task<IResult> Edit(Visit visit, FormPost post, Changes changes, WriteTarget write, ShowTarget show, Guid id, Func<WordingRow, Refusal?> edit)
    {
        if (await write.Found(visit, id) is not var (programme, target)) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, id, post.Values, post.RefusedStatus);
        var refused = ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) ?? edit(target.Present);
        if (refused is null && target.Present.Points.Count + target.Present.Shares.Count > Most) refused = ProgrammeRefusals.TooMany with { Field = null };
        if (refused is not null) return await show.Again(visit, id, post.Values.Refuse(refused), 422);
        var change = changes.Begin(ProgrammesActs.WriteTarget, visit.Actor, programme.Unit, programme.Id);
        WriteTarget.Note(change, id, target.Present.Read());
        return await change.Save(visit.Stop) is { } lost ? await show.Again(visit, id, post.Values.Refuse(lost with { Field = null }), 409) : visit.See($"/ban/chuong-trinh/chi-tieu/{id}");
    }
}
