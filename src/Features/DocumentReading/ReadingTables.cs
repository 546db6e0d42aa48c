using CauNoi.Programmes;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.DocumentReading;

internal static class ReadingTables
{
    public static IQueryable<ReadDocument> ReadDocuments(this DbContext db) => db.Set<ReadDocument>();

    public static IQueryable<ReadText> ReadTexts(this DbContext db) => db.Set<ReadText>().AsNoTracking();

    public static IQueryable<StepRow> ReviewSteps(this DbContext db) => db.Set<StepRow>().AsNoTracking();

    public static IQueryable<ReadingExample> ReadingExamples(this DbContext db) => db.Set<ReadingExample>().AsNoTracking();

    public static IQueryable<ReadingProgress> ReadingProgress(this DbContext db) => db.Set<ReadingProgress>().AsNoTracking();

    public static IQueryable<PageLayout> PageLayouts(this DbContext db) => db.Set<PageLayout>().AsNoTracking();

    public static IQueryable<ReadingDay> ReadingDays(this DbContext db) => db.Set<ReadingDay>().AsNoTracking();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ReadDocument>(document =>
        {
            document.ToTable("reading_document");
            document.Property(d => d.Id).ValueGeneratedNever();
            document.Property(d => d.State).HasConversion<string>();
            document.Property(d => d.Version).IsRowVersion();
            document.HasOne<Platform.Files.StoredFile>().WithMany().HasForeignKey(d => d.File);
            document.HasOne<Programme>().WithMany().HasForeignKey(d => d.Programme);
        });
        model.Entity<ReadText>(text =>
        {
            text.ToTable("reading_text");
            text.HasKey(t => t.Document);
            text.Property(t => t.Document).ValueGeneratedNever();
            text.Property(t => t.Blocks).HasColumnType("jsonb");
            text.Property(t => t.Found).HasColumnType("jsonb");
            text.Property(t => t.Notes).HasColumnType("jsonb");
            text.HasOne<ReadDocument>().WithOne().HasForeignKey<ReadText>(t => t.Document);
        });
        model.Entity<StepRow>(step =>
        {
            step.ToTable("reading_step");
            step.HasKey(s => new { s.Document, s.No });
            step.Property(s => s.Content).HasColumnType("jsonb");
            step.HasOne<ReadDocument>().WithMany().HasForeignKey(s => s.Document);
        });
        model.Entity<ReadingProgress>(progress =>
        {
            progress.ToTable("reading_progress");
            progress.HasKey(p => p.Document);
            progress.Property(p => p.Document).ValueGeneratedNever();
            progress.HasOne<ReadDocument>().WithOne().HasForeignKey<ReadingProgress>(p => p.Document);
        });
        model.Entity<PageLayout>(page =>
        {
            page.ToTable("reading_layout");
            page.HasKey(p => new { p.Document, p.No });
            page.Property(p => p.Content).HasColumnType("jsonb");
            page.HasOne<ReadDocument>().WithMany().HasForeignKey(p => p.Document);
        });
        MapLearnt(model);
    }

    // What a document said besides its targets, and what people taught by it.
    private static void MapLearnt(ModelBuilder model)
    {
        model.Entity<ReadingDay>(day =>
        {
            day.ToTable("reading_day");
            day.HasKey(d => new { d.Document, d.Day, d.Name });
            day.HasOne<ReadDocument>().WithMany().HasForeignKey(d => d.Document);
        });
        model.Entity<ReadingExample>(example =>
        {
            example.ToTable("reading_example");
            example.Property(e => e.Id).ValueGeneratedNever();
            example.Property(e => e.Outcome).HasConversion<string>();
            example.Property(e => e.Proposed).HasColumnType("jsonb");
            example.Property(e => e.Confirmed).HasColumnType("jsonb");
            example.HasOne<ReadDocument>().WithMany().HasForeignKey(e => e.Document);
        });
    }
}
