using CauNoi.Emulation.Reviews;
using CauNoi.Emulation.Rounds;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Emulation.Lessons;

/// <summary>A lesson of a pilot, an inspection or daily work, written where it was learnt and not only at a review.</summary>
public static class WriteLesson
{
    public static readonly FormShape Form = new("bai-hoc-moi",
    [
        new FieldShape("tu-dau", "Rút ra từ đâu?", FieldKind.Choice) { Required = true, Choices = [.. LessonSources.All.Where(s => s.Id != LessonSources.Review).Select(s => new FieldChoice(s.Id, Spoken.Capital(s.Title)))] },
        .. ShowReview.LessonForm.Fields,
    ]);

    public static IResult Show(Visit visit) => visit.Page<WriteLessonPage>(new WriteLessonModel(null));

    public static async Task<IResult> Send(Visit visit, FormPost post, UnitMaps maps, Changes changes)
    {
        if (!post.Ok) return visit.Page<WriteLessonPage>(new WriteLessonModel(post.Values), post.RefusedStatus);
        if (await OpenRound.Seat(visit, maps) is not { } unit) return visit.NotFound();
        var id = Guid.CreateVersion7();
        var change = changes.Begin(EmulationActs.WriteLesson, visit.Actor, unit, id);
        ShowReview.Learn(change, Of(post, id, unit, post["tu-dau"], null, visit, change.Now));
        change.Note("title", post["ten"]);
        return await change.Save(visit.Stop) is { } lost ? visit.Page<WriteLessonPage>(new WriteLessonModel(post.Values.Refuse(lost with { Field = null })), 409) : visit.See($"/ban/thi-dua/bai-hoc/{id}");
    }

    internal static Lesson Of(FormPost post, Guid id, int unit, string source, Guid? review, Visit visit, DateTimeOffset now) => new()
    {
        Id = id, Review = review, Source = source, Unit = unit, Title = post["ten"], Context = post["boi-canh"], Worked = post["duoc"], Cost = post["ton"], Caution = post["luu-y"], MadeBy = visit.Actor.Id, MadeAt = now,
    };
}

public sealed record WriteLessonModel(FormValues? Values);
