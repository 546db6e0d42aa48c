using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Published.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published.Publish;

/// <summary>The photos of a record, and which of them everybody sees.</summary>
public static class Gallery
{
    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds, Guid id)
    {
        if (await Publishing.Of(visit, db, kinds, id) is not { } at) return visit.NotFound();
        return await Render(visit, db, at, null, 200);
    }

    internal static async Task<IResult> Render(Visit visit, AppDb db, Publishing at, Kernel.Forms.FormValues? refused, int status)
    {
        var photos = await db.StoredFiles().AsNoTracking().Where(f => f.Owner == at.Activity.Id).OrderBy(f => f.At)
            .Select(f => new GalleryPhoto(f.Id, f.Name, f.LargeHash != null, f.Width, f.Height)).ToListAsync(visit.Stop);
        return visit.Page<GalleryPage>(new GalleryModel(at, photos, refused), status);
    }
}

public sealed record GalleryPhoto(Guid Id, string Name, bool Ready, int Width, int Height);

public sealed record GalleryModel(Publishing At, IReadOnlyList<GalleryPhoto> Photos, Kernel.Forms.FormValues? Refused)
{
    public PublishedPicture? Of(GalleryPhoto photo) => At.Pictures.Where(p => p.Source == photo.Id).MaxBy(p => (PictureStates.Kept.Contains(p.State), p.At));
}

/// <summary>A record within reach of whoever publishes, with what of it is public already.</summary>
public sealed record Publishing(Kind Kind, Activity Activity, PublishedRecord? Record, IReadOnlyList<PublishedPicture> Pictures)
{
    public bool Public => Record?.Since is not null && PublishDecisions.Public(Kind, Activity.State, Activity.ConfirmedAt is not null);

    public int Shown => Pictures.Count(p => PictureStates.Kept.Contains(p.State));

    public string Title => RecordTitle.Of(Kind, Activity);

    internal static async Task<Publishing?> Of(Visit visit, AppDb db, KindList kinds, Guid id)
    {
        var reach = await visit.Reach(ActivitiesAccess.Publish);
        if (await db.Activities().VisibleTo(reach).SingleOrDefaultAsync(a => a.Id == id, visit.Stop) is not { } activity || kinds.Named(activity.Kind) is not { } kind) return null;
        var record = await db.PublishedRecords().SingleOrDefaultAsync(r => r.Activity == id, visit.Stop);
        IReadOnlyList<PublishedPicture> pictures = record is null ? [] : await db.PublishedPictures().Where(p => p.Record == record.Id).ToListAsync(visit.Stop);
        return new Publishing(kind, activity, record, pictures);
    }
}
