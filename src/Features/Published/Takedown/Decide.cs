using CauNoi.Activities;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Published.Publish;
using CauNoi.Published.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published.Takedown;

/// <summary>The desk decides about one request: the picture is removed for good, or kept with a reason that the sender reads.</summary>
public static class Decide
{
    public static readonly FormShape Form = new("tra-loi-go",
    [
        new FieldShape("quyet-dinh", "Làm gì với ảnh?", FieldKind.Choice)
        {
            Required = true, WhenEmpty = "Xin chọn gỡ hay giữ.", Choices = [new("go", "Gỡ ảnh, không đăng lại"), new("giu", "Giữ ảnh, nêu lý do")],
        },
        new FieldShape("tra-loi", "Câu trả lời", FieldKind.Text)
        {
            Required = true, MinLength = 10, MaxLength = 1_000, WhenEmpty = "Xin viết câu trả lời; người gửi đọc được nguyên văn.",
        },
    ]);

    public static async Task<IResult> Page(Visit visit, AppDb db, Guid id) =>
        await Of(visit, db, id) is { } request ? await Render(visit, db, request, Form.Empty, 200) : visit.NotFound();

    /// <summary>The picture as it was published, also while it is hidden: whoever decides must see it.</summary>
    public static async Task<IResult> Picture(Visit visit, AppDb db, FileStore store, Guid id, Guid picture)
    {
        if (await Of(visit, db, id) is not { } request || request.Picture != picture) return visit.NotFound();
        var hash = await db.PublishedPictures().Where(p => p.Id == picture).Join(db.StoredFiles(), p => p.File, f => (Guid?)f.Id, (p, f) => f.LargeHash).SingleOrDefaultAsync(visit.Stop);
        return hash is not null && store.Open(FileHash.FromBytes(hash)) is { } content ? Results.Stream(content, "image/jpeg") : visit.NotFound();
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await Of(visit, db, id) is not { } request) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, request, post.Values, post.RefusedStatus);
        var removed = post["quyet-dinh"] == "go";
        var change = changes.Begin(PictureActs.AnswerRemoval, visit.Actor, request.Unit, id, post["tra-loi"]);
        if (request.Close(removed, post["tra-loi"], change.Now) is { } refused) return await Render(visit, db, request, post.Values.Refuse(refused), 409);
        var picture = await db.PublishedPictures().SingleAsync(p => p.Id == request.Picture, visit.Stop);
        if (removed) await Unpublish.Take(change, db, picture, PictureStep.Remove, visit.Stop);
        // It stays hidden as long as somebody else says that a child is on it.
        else if (!await db.TakedownRequests().AnyAsync(r => r.Picture == picture.Id && r.Id != id && r.Child && r.State == TakedownState.Received, visit.Stop))
            await Unpublish.Take(change, db, picture, PictureStep.ShowAgain, visit.Stop);
        change.Note("picture", picture.Id.ToString());
        change.Note("removed", removed ? "co" : "khong");
        if (request.Contact is { } mail) change.Send("mail", mail, $"Đề nghị gỡ ảnh {request.Code} đã có trả lời", TakedownMail.Answered(request.Code), id);
        await change.Close(PictureDuties.Takedown, id, visit.Stop);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/so-viec/de-nghi-go/{id}");

        db.ChangeTracker.Clear();
        return await Of(visit, db, id) is { } fresh ? await Render(visit, db, fresh, post.Values.Refuse(lost), 409) : visit.NotFound();
    }

    internal static async Task<TakedownRequest?> Of(Visit visit, AppDb db, Guid id, Permission? holding = null)
    {
        var reach = await visit.Reach(holding ?? ActivitiesAccess.Publish);
        return await db.TakedownRequestsFor(visit.Actor, reach).SingleOrDefaultAsync(r => r.Id == id, visit.Stop);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, TakedownRequest request, FormValues values, int status)
    {
        var picture = await db.PublishedPictures().AsNoTracking().SingleAsync(p => p.Id == request.Picture, visit.Stop);
        var record = await db.PublishedRecords().AsNoTracking().SingleAsync(r => r.Id == picture.Record, visit.Stop);
        var steppedBack = await db.Conflicts().AnyAsync(c => c.Record == request.Id && c.TakenBackAt == null, visit.Stop);
        return visit.Page<DecidePage>(new DecideModel(request, picture, record, values, visit.Now, steppedBack), status);
    }
}

public sealed record DecideModel(TakedownRequest Request, PublishedPicture Picture, PublishedRecord Record, FormValues Values, DateTimeOffset Now, bool SteppedBack);
