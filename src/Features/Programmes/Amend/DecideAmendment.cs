using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes.Decide;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Targets;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Programmes.Amend;

/// <summary>The second person lets an amendment stand, or not. Then the unit that leads agrees to its reading anew.</summary>
public static class DecideAmendment
{
    public static readonly FormShape Form = new("quyet-dinh",
        [new FieldShape("dong-y", "Trả lời", FieldKind.Choice) { Required = true, Choices = [new("co", "Đồng ý điều chỉnh"), new("khong", "Không đồng ý, giữ chỉ tiêu cũ")] }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, ShowTarget show, DecideProgramme decide, TargetClashing clashing, PublishCopy publish, ProgrammeBook book, Guid id)
    {
        if (await show.Found(visit, id) is not var (programme, target) || !(await visit.Reach(ProgrammesAccess.Issue)).Covers(programme.Unit)) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, id, post.Values, post.RefusedStatus);
        var whole = await Whole.Of(db, programme, visit.Stop);
        var mine = whole.Targets.First(t => t.Row.Id == id);
        if (mine.Waiting is not { } waiting || programme.State != ProgrammeState.Issued) return await show.Again(visit, id, post.Values.Refuse(ProgrammeRefusals.NotNow), 409);
        if (!await decide.IsSecond(visit, whole)) return await show.Again(visit, id, post.Values.Refuse(ProgrammeRefusals.NotSecond), 422);
        var agreed = post["dong-y"] == "co";
        if (agreed && clashing.Beside(mine, waiting.Read(), whole, await clashing.Neighbours(whole, visit.Stop)).Contradicted is [var other, ..])
            return await show.Again(visit, id, post.Values.Refuse(TargetRefusals.Contradicts(other.Wording.Title, other.Programme) with { Field = null }), 422);
        var change = changes.Begin(ProgrammesActs.DecideAmendment, visit.Actor, programme.Unit, programme.Id);
        change.Note("target", id.ToString());
        change.Note("from", Spoken.Day(waiting.FromDay));
        change.Note("agreed", agreed ? "co" : "khong");
        if (agreed)
        {
            waiting.Decide(visit.Actor.Id, change.Now);
            await change.Reopen(ProgrammesDuties.Agree, id, visit.Stop);
            await change.Shift(ProgrammesDuties.Agree, id, () => Task.FromResult(waiting.Lead), null, visit.Stop);
            await publish.Into(change, whole, visit.Stop);
        }
        else change.Remove(waiting);

        if (await change.Save(visit.Stop) is { } lost) return await show.Again(visit, id, post.Values.Refuse(lost with { Field = null }), 409);
        book.Forget();
        return visit.See($"/ban/chuong-trinh/chi-tieu/{id}");
    }
}
