using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Ratings.Judge;
using CauNoi.Ratings.Parts;
using CauNoi.Ratings.Rules;
using CauNoi.Ratings.Show;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Ratings.Evidence;

/// <summary>
/// Files beside the points a unit gives itself: photos are cleaned as everywhere, papers are kept as they came. Whoever may
/// read the dossier may open them; nothing of them is published. Until it is sent the unit may take one back for good.
/// </summary>
public static class KeepEvidence
{
    private const string Sent = "tep", What = "la-gi", For = "muc";
    private const int MostFiles = 30;

    public static readonly FormShape Bare = new("bo-tep", []);

    public static FormShape Form(Rubric rubric) => new("minh-chung",
    [
        new FieldShape(For, "Minh chứng cho mục nào?", FieldKind.Choice) { Required = true, Choices = [.. MarkForm.Of(rubric, MarkStage.Self).Select(t => new FieldChoice(t.Id, t.Title))] },
        new FieldShape(What, "Đây là giấy tờ hay ảnh gì?", FieldKind.Line) { Required = true, MinLength = 3, MaxLength = 200, Hint = "Ví dụ: biên bản họp Ban Thường trực tháng 9." },
        new FieldShape(Sent, "Tệp PDF hoặc ảnh", FieldKind.File) { Hint = "Không quá 20 MB. Che tên, số điện thoại của người dân trước khi gửi." },
    ]);

    public static async ValueTask<FormShape?> LookUp(HttpContext context)
    {
        if (!Guid.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id)) return null;
        var db = context.RequestServices.GetRequiredService<AppDb>();
        var content = await db.RatingSeasons().Where(s => db.Ratings().Any(r => r.Id == id && r.Season == s.Id)).Select(s => s.Content).SingleOrDefaultAsync(context.RequestAborted);
        return content is null ? null : Form(RubricText.Read<Rubric>(content));
    }

    public static async Task<IResult> Add(Visit visit, FormPost post, AppDb db, RatingLoad load, ShowRating show, Changes changes, EvidenceDoor door, Guid id)
    {
        if (await load.Of(visit, RatingsAccess.Score, id) is not { } dossier) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, id, post.Values.Refusals, post.RefusedStatus, post.Values);
        if (await GiveMarks.Against(visit, load, dossier, MarkStage.Self) is { } closed) return await Again(closed, 409);
        if (dossier.Evidence.Count >= MostFiles) return await Again(RatingRefusals.ManyFiles, 422);
        var taken = await door.Take(post.File(Sent), id, visit.Stop);
        if (!taken.Ok) return await Again(taken.Refusals[0].At(Sent), 422);
        var change = changes.Begin(RatingsActs.AddEvidence, visit.Actor, dossier.Rating.Unit, id);
        var file = taken.Value!;
        change.Add(file);
        change.Add(new RatingEvidence { File = file.Id, Rating = id, Item = post[For], Words = post[What], By = visit.Actor.Id, At = change.Now });
        change.Note("item", post[For]);
        return await change.Save(visit.Stop) is { } lost ? await Again(lost with { Field = null }, 409) : visit.See($"/ban/xep-loai/{id}#minh-chung");

        async Task<IResult> Again(Refusal refused, int status)
        {
            db.ChangeTracker.Clear();
            return await show.Again(visit, id, [refused], status, post.Values.Refuse(refused));
        }
    }

    /// <summary>Taken back before it was sent: the row goes, and with it the content once nobody else names it.</summary>
    public static async Task<IResult> Remove(Visit visit, FormPost post, AppDb db, RatingLoad load, ShowRating show, Changes changes, Guid id, Guid tep)
    {
        if (await load.Of(visit, RatingsAccess.Score, id) is not { } dossier) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, id, post.Values.Refusals, post.RefusedStatus);
        if (await GiveMarks.Against(visit, load, dossier, MarkStage.Self) is { } closed) return await show.Again(visit, id, [closed], 409);
        if (await db.RatingEvidence().SingleOrDefaultAsync(e => e.File == tep && e.Rating == id, visit.Stop) is not { } evidence) return await show.Again(visit, id, [RatingRefusals.GoneFile], 409);
        var change = changes.Begin(RatingsActs.RemoveEvidence, visit.Actor, dossier.Rating.Unit, id);
        change.Remove(evidence);
        change.Remove(await db.StoredFiles().SingleAsync(f => f.Id == tep, visit.Stop));
        change.Note("item", evidence.Item);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/xep-loai/{id}#minh-chung");
        db.ChangeTracker.Clear();
        return await show.Again(visit, id, [lost with { Field = null }], 409);
    }

    /// <summary>One file, for whoever may read the dossier. A paper is handed over to be kept, never shown inside a page.</summary>
    public static async Task<IResult> Open(Visit visit, AppDb db, RatingLoad load, EvidenceDoor door, Guid id, Guid tep)
    {
        if (await load.Of(visit, RatingsAccess.Read, id) is null || !await db.RatingEvidence().AnyAsync(e => e.File == tep && e.Rating == id, visit.Stop)) return visit.NotFound();
        return door.Give(await db.StoredFiles().AsNoTracking().SingleAsync(f => f.Id == tep, visit.Stop)) ?? visit.NotFound();
    }
}
