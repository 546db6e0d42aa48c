using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes;

public static class ProgrammeTables
{
    public static IQueryable<Programme> Programmes(this DbContext db) => db.Set<Programme>();

    public static IQueryable<Clause> Clauses(this DbContext db) => db.Set<Clause>();

    public static IQueryable<Citation> Citations(this DbContext db) => db.Set<Citation>();

    public static IQueryable<Annex> Annexes(this DbContext db) => db.Set<Annex>();

    public static IQueryable<Recipient> Recipients(this DbContext db) => db.Set<Recipient>();

    public static IQueryable<Receipt> Receipts(this DbContext db) => db.Set<Receipt>();

    public static IQueryable<Scheme> Schemes(this DbContext db) => db.Set<Scheme>();

    public static IQueryable<Milestone> Milestones(this DbContext db) => db.Set<Milestone>();

    public static IQueryable<SchemeRequest> SchemeRequests(this DbContext db) => db.Set<SchemeRequest>();

    public static IQueryable<TargetRow> TargetRows(this DbContext db) => db.Set<TargetRow>();

    public static IQueryable<WordingRow> WordingRows(this DbContext db) => db.Set<WordingRow>();

    public static IQueryable<PublishedProgramme> PublishedProgrammes(this DbContext db) => db.Set<PublishedProgramme>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Programme>(programme =>
        {
            programme.ToTable("programme");
            programme.Property(p => p.Id).ValueGeneratedNever();
            programme.Property(p => p.State).HasConversion<string>();
            programme.Property(p => p.Version).IsRowVersion();
            programme.Ignore(p => p.Sign);
            programme.HasOne<Programme>().WithMany().HasForeignKey(p => p.Parent);
            programme.HasOne<Programme>().WithMany().HasForeignKey(p => p.Earlier);
        });
        MapTargets(model);
        MapText(model);
        MapSchemes(model);
        model.Entity<PublishedProgramme>(copy =>
        {
            copy.ToTable("published_programme");
            copy.Property(c => c.Id).ValueGeneratedNever();
            copy.Property(c => c.Content).HasColumnType("jsonb");
            copy.HasOne<Programme>().WithOne().HasForeignKey<PublishedProgramme>(c => c.Id);
        });
    }

    private static void MapTargets(ModelBuilder model)
    {
        model.Entity<TargetRow>(target =>
        {
            target.ToTable("target");
            target.Property(t => t.Id).ValueGeneratedNever();
            target.Property(t => t.State).HasConversion<string>();
            target.HasOne<Programme>().WithMany().HasForeignKey(t => t.Programme);
            target.HasOne<Clause>().WithMany().HasForeignKey(t => t.Clause);
            target.HasOne<TargetRow>().WithMany().HasForeignKey(t => t.Replaces);
        });
        model.Entity<WordingRow>(wording =>
        {
            wording.ToTable("target_wording");
            wording.HasKey(w => new { w.Target, w.FromDay });
            wording.Property(w => w.Comparator).HasConversion<string>();
            wording.Property(w => w.Cadence).HasConversion<string>();
            wording.Property(w => w.Reach).HasConversion<string>();
            wording.Property(w => w.Trajectory).HasColumnType("jsonb");
            wording.Property(w => w.Parts).HasColumnType("jsonb");
            wording.Property(w => w.Version).IsRowVersion();
            wording.Ignore(w => w.Points).Ignore(w => w.Shares).Ignore(w => w.Live);
            wording.HasOne<TargetRow>().WithMany().HasForeignKey(w => w.Target);
        });
    }

    private static void MapText(ModelBuilder model)
    {
        model.Entity<Clause>(clause =>
        {
            clause.ToTable("programme_clause");
            clause.Property(c => c.Id).ValueGeneratedNever();
            clause.Property(c => c.Kind).HasConversion<string>();
            clause.HasOne<Programme>().WithMany().HasForeignKey(c => c.Programme);
        });
        model.Entity<Citation>(citation =>
        {
            citation.ToTable("programme_citation");
            citation.Property(c => c.Id).ValueGeneratedNever();
            citation.HasOne<Programme>().WithMany().HasForeignKey(c => c.Programme);
        });
        model.Entity<Annex>(annex =>
        {
            annex.ToTable("programme_annex");
            annex.Property(a => a.Id).ValueGeneratedNever();
            annex.HasOne<Programme>().WithMany().HasForeignKey(a => a.Programme);
            annex.HasOne<Platform.Files.StoredFile>().WithMany().HasForeignKey(a => a.File);
        });
        model.Entity<Recipient>(recipient =>
        {
            recipient.ToTable("programme_recipient");
            recipient.Property(r => r.Id).ValueGeneratedNever();
            recipient.HasOne<Programme>().WithMany().HasForeignKey(r => r.Programme);
        });
        model.Entity<Receipt>(receipt =>
        {
            receipt.ToTable("programme_receipt");
            receipt.HasKey(r => new { r.Programme, r.Unit });
            receipt.HasOne<Programme>().WithMany().HasForeignKey(r => r.Programme);
        });
    }

    private static void MapSchemes(ModelBuilder model)
    {
        model.Entity<Scheme>(scheme =>
        {
            scheme.ToTable("scheme");
            scheme.Property(s => s.Id).ValueGeneratedNever();
            scheme.HasOne<Programme>().WithMany().HasForeignKey(s => s.Programme);
        });
        model.Entity<Milestone>(milestone =>
        {
            milestone.ToTable("scheme_milestone");
            milestone.Property(m => m.Id).ValueGeneratedNever();
            milestone.Property(m => m.Version).IsRowVersion();
            milestone.HasOne<Scheme>().WithMany().HasForeignKey(m => m.Scheme);
        });
        model.Entity<SchemeRequest>(request =>
        {
            request.ToTable("scheme_request");
            request.Property(r => r.Id).ValueGeneratedNever();
            request.Property(r => r.Version).IsRowVersion();
            request.HasOne<Scheme>().WithMany().HasForeignKey(r => r.Scheme);
        });
    }
}
