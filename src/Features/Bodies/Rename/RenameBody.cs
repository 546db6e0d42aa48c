using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Rename;

/// <summary>A body gets another name, mostly because its unit did; what the public reads and the search follow at once.</summary>
public static class RenameBody
{
    public static readonly FormShape Form = new("doi-ten-to-chuc",
    [
        new FieldShape("ten", "Tên mới của tổ chức", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 200 },
        new FieldShape("can-cu", "Căn cứ", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 160, Hint = "Ví dụ: xã đổi tên theo Nghị quyết số …" },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, Guid id)
    {
        if (await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Keep), visit.Stop) is not { Until: null } body) return visit.NotFound();
        if (!post.Ok) return await Show.ShowBody.Render(visit, db, kinds, body, null, post.Values, post.RefusedStatus);

        var change = changes.Begin(BodiesActs.Rename, visit.Actor, body.Unit, body.Id, post["can-cu"]);
        change.Note("before", body.Name);
        body.Name = post["ten"];
        if (await db.PublishedBodies().SingleOrDefaultAsync(p => p.Body == id, visit.Stop) is { } copy) copy.Name = body.Name;
        await change.Reindex(BodyFinding.Of(body, kinds.Of(body.Kind), change.Now), visit.Stop);
        change.Note("name", body.Name);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/bo-may/{id}");
        db.ChangeTracker.Clear();
        return await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Keep), visit.Stop) is { } fresh
            ? await Show.ShowBody.Render(visit, db, kinds, fresh, null, post.Values.Refuse(lost), 409) : visit.NotFound();
    }
}
