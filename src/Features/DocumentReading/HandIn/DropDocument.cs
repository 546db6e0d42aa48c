using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.DocumentReading.Parts;
using Microsoft.AspNetCore.Http;

namespace CauNoi.DocumentReading.HandIn;

/// <summary>A document is given up before anything was made of it. The original stays as evidence.</summary>
public static class DropDocument
{
    public static readonly FormShape Form = new("thoi", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, ReviewDesk desk, Guid id)
    {
        if (await ReadingAccess.Reached(db, visit, id) is not { } document) return visit.NotFound();
        if (!post.Ok) return await desk.Render(visit, document, post.Values.Refusals[0], null, post.RefusedStatus);
        var change = changes.Begin(ReadingActs.Drop, visit.Actor, document.Unit, id);
        if (document.Drop(change.Now) is { } refused) return await desk.Render(visit, document, refused, null, 409);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See("/ban/doc-van-ban");
        db.ChangeTracker.Clear();
        return await desk.Render(visit, (await ReadingAccess.Reached(db, visit, id))!, lost, null, 409);
    }
}
