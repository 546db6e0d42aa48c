using CauNoi.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation;

public static class EmulationTables
{
    public static IQueryable<EmulationRound> EmulationRounds(this DbContext db) => db.Set<EmulationRound>();

    public static IQueryable<EmulationEntry> EmulationEntries(this DbContext db) => db.Set<EmulationEntry>();

    public static IQueryable<Commendation> Commendations(this DbContext db) => db.Set<Commendation>();

    public static IQueryable<EmulationReview> EmulationReviews(this DbContext db) => db.Set<EmulationReview>();

    public static IQueryable<ReviewPart> ReviewParts(this DbContext db) => db.Set<ReviewPart>();

    public static IQueryable<ReviewRequest> ReviewRequests(this DbContext db) => db.Set<ReviewRequest>();

    public static IQueryable<ReviewFile> ReviewFiles(this DbContext db) => db.Set<ReviewFile>();

    public static IQueryable<Lesson> Lessons(this DbContext db) => db.Set<Lesson>();

    public static IQueryable<LessonUse> LessonUses(this DbContext db) => db.Set<LessonUse>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<EmulationRound>(round =>
        {
            round.ToTable("emulation_round");
            round.Property(r => r.Id).ValueGeneratedNever();
            round.Property(r => r.Version).IsRowVersion();
        });
        model.Entity<EmulationEntry>(entry =>
        {
            entry.ToTable("emulation_entry");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Version).IsRowVersion();
            entry.HasOne<EmulationRound>().WithMany().HasForeignKey(e => e.Round);
        });
        model.Entity<Commendation>(commendation =>
        {
            commendation.ToTable("commendation");
            commendation.Property(c => c.Id).ValueGeneratedNever();
            commendation.Property(c => c.State).HasConversion<string>();
            commendation.Property(c => c.Version).IsRowVersion();
            commendation.HasOne<EmulationRound>().WithMany().HasForeignKey(c => c.Round);
        });
        Reviews(model);
    }

    private static void Reviews(ModelBuilder model)
    {
        model.Entity<EmulationReview>(review =>
        {
            review.ToTable("emulation_review");
            review.Property(r => r.Id).ValueGeneratedNever();
            review.Property(r => r.State).HasConversion<string>();
            review.Property(r => r.Version).IsRowVersion();
        });
        model.Entity<ReviewPart>(part =>
        {
            part.ToTable("review_part");
            part.Property(p => p.Id).ValueGeneratedNever();
            part.HasOne<EmulationReview>().WithMany().HasForeignKey(p => p.Review);
        });
        model.Entity<ReviewRequest>(request =>
        {
            request.ToTable("review_request");
            request.HasKey(r => new { r.Review, r.Unit });
            request.HasOne<EmulationReview>().WithMany().HasForeignKey(r => r.Review);
            request.HasOne<ReviewPart>().WithMany().HasForeignKey(r => r.Part);
        });
        model.Entity<ReviewFile>(file =>
        {
            file.ToTable("review_file");
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Property(f => f.Version).IsRowVersion();
            file.HasOne<EmulationReview>().WithMany().HasForeignKey(f => f.Review);
            file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.File);
        });
        model.Entity<Lesson>(lesson =>
        {
            lesson.ToTable("lesson");
            lesson.Property(l => l.Id).ValueGeneratedNever();
            lesson.HasOne<EmulationReview>().WithMany().HasForeignKey(l => l.Review);
        });
        model.Entity<LessonUse>(use =>
        {
            use.ToTable("lesson_use");
            use.HasKey(u => new { u.Lesson, u.Programme });
            use.HasOne<Lesson>().WithMany().HasForeignKey(u => u.Lesson);
        });
    }
}
