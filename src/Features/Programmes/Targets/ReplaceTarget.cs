using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Targets;

/// <summary>A target of a draft carries on an earlier one, which is closed when this one holds: a unit is asked once.</summary>
public static class ReplaceTarget
{
    public static readonly FormShape Form = new("thay", [new FieldShape("cu", "Chỉ tiêu cũ", FieldKind.Hidden) { Required = true, MaxLength = 40 }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, WriteTarget write, ShowTarget show, Guid id)
    {
        if (await write.Found(visit, id) is not var (programme, target)) return visit.NotFound();
        if (!post.Ok || !Guid.TryParse(post["cu"], out var old)) return await show.Again(visit, id, post.Values, post.RefusedStatus);
        if (ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) is { } now) return await show.Again(visit, id, post.Values.Refuse(now), 409);
        // One of its own issuer, and not of this very draft: there one of the two is taken out.
        var known = await db.TargetRows().AnyAsync(t => t.Id == old && t.Unit == programme.Unit && t.State == TargetState.Stands && t.Programme != programme.Id, visit.Stop);
        if (!known) return await show.Again(visit, id, post.Values.Refuse(TargetRefusals.NotReplaceable), 422);
        var change = changes.Begin(ProgrammesActs.Replace, visit.Actor, programme.Unit, programme.Id);
        target.Row.Replaces = old;
        change.Note("target", id.ToString());
        change.Note("replaces", old.ToString());
        return await change.Save(visit.Stop) is { } lost ? await show.Again(visit, id, post.Values.Refuse(lost with { Field = null }), 409) : visit.See($"/ban/chuong-trinh/chi-tieu/{id}");
    }
}
