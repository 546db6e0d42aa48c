using CauNoi.Activities.Kinds;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Published.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published.Publish;

/// <summary>A published picture is taken back: its public copy is forgotten, the photo stays as proof.</summary>
public static class Unpublish
{
    public static readonly FormShape Form = new("thoi-dang", [new FieldShape("anh", "Ảnh", FieldKind.Hidden) { Required = true, MaxLength = 36 }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, Guid id, Guid file)
    {
        if (await Publishing.Of(visit, db, kinds, id) is not { } at) return visit.NotFound();
        if (!post.Ok) return await Gallery.Render(visit, db, at, post.Values, post.RefusedStatus);
        // Taken back already, by somebody else or by a second press: that is what was wanted.
        if (at.Pictures.FirstOrDefault(p => p.Source == file && PictureStates.Kept.Contains(p.State)) is not { } picture)
            return at.Pictures.Any(p => p.Source == file) ? visit.See($"/ban/so-viec/{id}/dang-anh") : visit.NotFound();
        var change = changes.Begin(PictureActs.Unpublish, visit.Actor, at.Activity.Unit, id);
        change.Note("picture", picture.Id.ToString());
        await Take(change, db, picture, PictureStep.Withdraw, visit.Stop);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/so-viec/{id}/dang-anh");

        db.ChangeTracker.Clear();
        return await Publishing.Of(visit, db, kinds, id) is { } fresh ? await Gallery.Render(visit, db, fresh, Form.Empty.Refuse(lost), 409) : visit.NotFound();
    }

    /// <summary>A step of a picture, and with it the end of its public copy where it has one no longer. The sweep of files removes its bytes.</summary>
    internal static async Task Take(Change change, AppDb db, PublishedPicture picture, PictureStep step, CancellationToken stop)
    {
        if (picture.Take(step, change.Now) is { } gone && await db.StoredFiles().SingleOrDefaultAsync(f => f.Id == gone, stop) is { } copy) change.Remove(copy);
    }

    internal static FormValues FormOf(Guid photo) => Form.With(("anh", photo.ToString()));
}
