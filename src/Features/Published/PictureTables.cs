using CauNoi.Activities;
using CauNoi.Platform.Files;
using CauNoi.Published.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published;

public static class PictureTables
{
    private static readonly (PictureState State, string Stored)[] PictureWords =
        [(PictureState.Shown, "shown"), (PictureState.Hidden, "hidden"), (PictureState.Withdrawn, "withdrawn"), (PictureState.Removed, "removed")];

    private static readonly (TakedownState State, string Stored)[] TakedownWords =
        [(TakedownState.Received, "received"), (TakedownState.Removed, "removed"), (TakedownState.Kept, "kept")];

    public static IQueryable<PublishedPicture> PublishedPictures(this DbContext db) => db.Set<PublishedPicture>();

    public static IQueryable<TakedownRequest> TakedownRequests(this DbContext db) => db.Set<TakedownRequest>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<PublishedPicture>(picture =>
        {
            picture.ToTable("published_picture");
            picture.Property(p => p.Id).ValueGeneratedNever();
            picture.Property(p => p.Version).IsRowVersion();
            picture.Property(p => p.State).HasConversion(s => PictureWords.First(w => w.State == s).Stored, t => PictureWords.First(w => w.Stored == t).State);
            picture.HasOne<PublishedRecord>().WithMany().HasForeignKey(p => p.Record);
            picture.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.Source);
            picture.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.File);
        });
        model.Entity<TakedownRequest>(request =>
        {
            request.ToTable("takedown_request");
            request.Property(r => r.Id).ValueGeneratedNever();
            request.Property(r => r.Version).IsRowVersion();
            request.Property(r => r.State).HasConversion(s => TakedownWords.First(w => w.State == s).Stored, t => TakedownWords.First(w => w.Stored == t).State);
            request.HasOne<PublishedPicture>().WithMany().HasForeignKey(r => r.Picture);
        });
    }
}
