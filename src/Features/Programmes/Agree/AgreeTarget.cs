using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Targets;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Programmes.Agree;

/// <summary>The unit that leads says how it reads the target. Nobody is bound before.</summary>
public static class AgreeTarget
{
    public static readonly FormShape Form = new("thong-nhat",
        [new FieldShape("hieu-la", "Hiểu chỉ tiêu là", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 1_000, Hint = "Một hai câu: đếm gì, ở đâu, trong kỳ nào, việc nào không tính." }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, ShowTarget show, PublishCopy publish, ProgrammeBook book, Guid id)
    {
        if (await show.Found(visit, id) is not var (programme, target) || !(await visit.Reach(ProgrammesAccess.Agree)).Covers(target.Present.Lead)) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, id, post.Values, post.RefusedStatus);
        var wording = target.Present;
        if (wording.AgreedAt is not null) return await show.Again(visit, id, post.Values.Refuse(TargetRefusals.AgreedAlready), 409);
        if (programme.State is ProgrammeState.Ended or ProgrammeState.Dropped) return await show.Again(visit, id, post.Values.Refuse(ProgrammeRefusals.NotNow), 409);
        var change = changes.Begin(ProgrammesActs.Agree, visit.Actor, programme.Unit, programme.Id);
        wording.Agree(post["hieu-la"], visit.Actor.Id, change.Now);
        change.Note("target", id.ToString());
        change.Note("understood", post["hieu-la"]);
        change.Note("from", Spoken.Day(wording.FromDay));
        await change.Close(ProgrammesDuties.Agree, id, visit.Stop);
        await publish.Into(change, await Whole.Of(db, programme, visit.Stop), visit.Stop);
        if (await change.Save(visit.Stop) is { } lost) return await show.Again(visit, id, post.Values.Refuse(lost with { Field = null }), 409);
        book.Forget();
        return visit.See($"/ban/chuong-trinh/chi-tieu/{id}");
    }
}
