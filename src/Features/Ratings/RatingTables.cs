using CauNoi.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings;

public static class RatingTables
{
    public static IQueryable<RatingSeason> RatingSeasons(this DbContext db) => db.Set<RatingSeason>();

    public static IQueryable<Rating> Ratings(this DbContext db) => db.Set<Rating>();

    public static IQueryable<RatingMark> RatingMarks(this DbContext db) => db.Set<RatingMark>();

    public static IQueryable<RatingEvidence> RatingEvidence(this DbContext db) => db.Set<RatingEvidence>();

    public static IQueryable<RatingScore> RatingScores(this DbContext db) => db.Set<RatingScore>();

    public static IQueryable<RatingSupport> RatingSupports(this DbContext db) => db.Set<RatingSupport>();

    public static IQueryable<RubricOverlay> RubricOverlays(this DbContext db) => db.Set<RubricOverlay>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RatingSeason>(season =>
        {
            season.ToTable("rating_season");
            season.Property(s => s.Id).ValueGeneratedNever();
            season.Property(s => s.Version).IsRowVersion();
            season.Ignore(s => s.Period);
        });
        model.Entity<Rating>(rating =>
        {
            rating.ToTable("rating");
            rating.Property(r => r.Id).ValueGeneratedNever();
            rating.Property(r => r.State).HasConversion<string>();
            rating.Property(r => r.Version).IsRowVersion();
            rating.HasOne<RatingSeason>().WithMany().HasForeignKey(r => r.Season);
        });
        model.Entity<RatingMark>(mark =>
        {
            mark.ToTable("rating_mark");
            mark.HasKey(m => new { m.Rating, m.Stage, m.Item, m.No });
            mark.Property(m => m.Stage).HasConversion<string>();
            mark.HasOne<Rating>().WithMany().HasForeignKey(m => m.Rating);
        });
        model.Entity<RatingEvidence>(evidence =>
        {
            evidence.ToTable("rating_evidence");
            evidence.HasKey(e => e.File);
            evidence.Property(e => e.File).ValueGeneratedNever();
            evidence.HasOne<Rating>().WithMany().HasForeignKey(e => e.Rating);
            evidence.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.File);
        });
        model.Entity<RatingScore>(score =>
        {
            score.ToTable("rating_score");
            score.HasKey(s => new { s.Rating, s.No });
            score.HasOne<Rating>().WithMany().HasForeignKey(s => s.Rating);
        });
        model.Entity<RatingSupport>(support =>
        {
            support.ToTable("rating_support");
            support.Property(s => s.Id).ValueGeneratedNever();
            support.HasOne<Rating>().WithMany().HasForeignKey(s => s.Rating);
        });
        model.Entity<RubricOverlay>(overlay =>
        {
            overlay.ToTable("rating_overlay");
            overlay.Property(o => o.Id).ValueGeneratedNever();
            overlay.Property(o => o.Version).IsRowVersion();
        });
    }
}
