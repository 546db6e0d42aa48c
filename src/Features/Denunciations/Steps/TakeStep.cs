using CauNoi.Denunciations.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.Steps;

/// <summary>After two have read, one opener notes what was done: registered, transferred, answered, not handled. Everything is chosen, nothing is typed.</summary>
public static class TakeStep
{
    public static readonly FormShape Form = new("buoc-ho-so",
    [
        new FieldShape("buoc", "Bước", FieldKind.Hidden) { Required = true, MaxLength = 20 },
        new FieldShape("co-quan", "Cơ quan nhận", FieldKind.Choice) { Choices = [.. FixedLists.Bodies.Select(b => new FieldChoice(b.Id, b.Name))] },
        new FieldShape("ly-do", "Lý do", FieldKind.Choice) { Choices = [.. FixedLists.Reasons.Select(r => new FieldChoice(r.Id, r.Name))] },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await db.DenunciationsFor(visit.Actor).SingleOrDefaultAsync(d => d.Id == id, visit.Stop) is not { } record) return visit.NotFound();
        if (!Enum.TryParse<DenunciationStep>(post["buoc"], out var step) || !Enum.IsDefined(step)) throw new BadInput(400, "Trang gửi lên thiếu bước cần ghi. Xin mở lại trang.");
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        var (listed, before) = (post.Values.Optional(step == DenunciationStep.Close ? "ly-do" : "co-quan"), record.State);
        var change = changes.Begin(DenunciationActs.Step, visit.Actor, record.Unit, id);
        if (record.Step(step, listed, change.Now) is { } refused) return await Again(post.Values.Refuse(refused), 409);
        change.Note("step", step.ToString().ToLowerInvariant());
        if (step is DenunciationStep.Close or DenunciationStep.Transfer) change.Note("listed", listed!);
        if (DenunciationDuties.Of(before) is { } done) await change.Close(done, id, visit.Stop);
        if (DenunciationDuties.Of(record.State) is { } next) change.Open(next, record.Unit, id, DenunciationDuties.Title, DenunciationDuties.Href);
        return await change.Save(visit.Stop) is { } lost ? await Again(post.Values.Refuse(lost), 409) : visit.See($"/ban/to-cao/{id}");

        async Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return await Show.Show.Render(visit, db, await db.Denunciations().AsNoTracking().SingleAsync(d => d.Id == id, visit.Stop), OpenByTwo.OpenByTwo.Form.Empty, values, status);
        }
    }
}
