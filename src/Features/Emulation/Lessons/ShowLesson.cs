using CauNoi.Emulation.Rounds;
using CauNoi.Kernel;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Programmes.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Emulation.Lessons;

/// <summary>One lesson, and the programmes that used it: that a lesson is used again is counted.</summary>
public static class ShowLesson
{
    public static async ValueTask<FormShape?> LookUp(HttpContext context) => await Form((await Visit.BindAsync(context, null!))!, context.RequestServices.GetRequiredService<UnitMaps>(), context.RequestServices.GetRequiredService<AppDb>());

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, Guid id) => await Render(visit, db, maps, id, null, 200);

    public static async Task<IResult> Use(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Guid id)
    {
        if (!post.Ok) return await Render(visit, db, maps, id, post.Values, post.RefusedStatus);
        if (await db.Lessons().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, visit.Stop) is null || await OpenRound.Seat(visit, maps) is not { } unit) return visit.NotFound();
        var programme = Guid.Parse(post["chuong-trinh"]);
        var change = changes.Begin(EmulationActs.UseLesson, visit.Actor, unit, id);
        change.Add(new LessonUse { Lesson = id, Programme = programme, By = visit.Actor.Id, At = change.Now });
        await change.Leave(new Fact(EmulationMeasures.LessonsUsed, unit, VietnamTime.DayOf(change.Now), 1, id));
        change.Note("programme", $"{programme}");
        if (await change.Save(visit.Stop) is null) return visit.See($"/ban/thi-dua/bai-hoc/{id}");
        db.ChangeTracker.Clear();
        return await Render(visit, db, maps, id, post.Values.Refuse(new Refusal("Chương trình này đã ghi dùng bài học rồi.", "chuong-trinh")), 409);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, UnitMaps maps, Guid id, FormValues? typed, int status)
    {
        if (await db.Lessons().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, visit.Stop) is not { } lesson) return visit.NotFound();
        var used = await db.LessonUses().Where(u => u.Lesson == id).Join(db.Programmes(), u => u.Programme, p => p.Id, (u, p) => p.Title).OrderBy(t => t).ToListAsync(visit.Stop);
        var form = visit.Actor.May(EmulationAccess.Propose) ? await Form(visit, maps, db) : null;
        return visit.Page<ShowLessonPage>(new ShowLessonModel(lesson, (await visit.Tree()).Find(lesson.Unit)?.Name ?? "Đơn vị cũ", used, form is { } shape && shape["chuong-trinh"].Choices.Count > 0 ? form : null, typed), status);
    }

    // What is being drafted or holds, of the own unit.
    private static async Task<FormShape?> Form(Visit visit, UnitMaps maps, AppDb db)
    {
        if (await OpenRound.Seat(visit, maps) is not { } unit) return null;
        var programmes = await db.Programmes().AsNoTracking().Where(p => (p.Unit == unit || p.Drafter == unit) && p.State != ProgrammeState.Dropped).OrderByDescending(p => p.MadeAt).Take(50).Select(p => new { p.Id, p.Title }).ToListAsync(visit.Stop);
        return new FormShape("dung-bai-hoc", [new FieldShape("chuong-trinh", "Dùng cho chương trình nào?", FieldKind.Choice) { Required = true, Choices = [.. programmes.Select(p => new FieldChoice($"{p.Id}", p.Title))] }]);
    }
}

public sealed record ShowLessonModel(Lesson Lesson, string Unit, IReadOnlyList<string> Used, FormShape? Form, FormValues? Typed);
