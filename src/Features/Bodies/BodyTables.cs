using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies;

public static class BodyTables
{
    public static IQueryable<Person> People(this DbContext db) => db.Set<Person>();

    public static IQueryable<Body> Bodies(this DbContext db) => db.Set<Body>();

    public static IQueryable<BodyTerm> BodyTerms(this DbContext db) => db.Set<BodyTerm>();

    public static IQueryable<Seat> Seats(this DbContext db) => db.Set<Seat>();

    public static IQueryable<SeatHolding> SeatHoldings(this DbContext db) => db.Set<SeatHolding>();

    public static IQueryable<CompositionTick> CompositionTicks(this DbContext db) => db.Set<CompositionTick>();

    public static IQueryable<StructureCount> StructureCounts(this DbContext db) => db.Set<StructureCount>();

    public static IQueryable<TermExemption> TermExemptions(this DbContext db) => db.Set<TermExemption>();

    public static IQueryable<StaffQuota> StaffQuotas(this DbContext db) => db.Set<StaffQuota>();

    public static IQueryable<PublishedBody> PublishedBodies(this DbContext db) => db.Set<PublishedBody>();

    public static IQueryable<PublishedPost> PublishedPosts(this DbContext db) => db.Set<PublishedPost>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("person");
            person.Property(p => p.Id).ValueGeneratedNever();
            person.Property(p => p.Version).IsRowVersion();
            person.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedInto);
        });
        model.Entity<Body>(body =>
        {
            body.ToTable("body");
            body.Property(b => b.Id).ValueGeneratedNever();
            body.Property(b => b.Version).IsRowVersion();
        });
        model.Entity<BodyTerm>(term =>
        {
            term.ToTable("body_term");
            term.Property(t => t.Id).ValueGeneratedNever();
            term.Property(t => t.Version).IsRowVersion();
            term.HasOne<Body>().WithMany().HasForeignKey(t => t.Body);
        });
        model.Entity<Seat>(seat =>
        {
            seat.ToTable("seat");
            seat.Property(s => s.Id).ValueGeneratedNever();
            seat.HasOne<Body>().WithMany().HasForeignKey(s => s.Body);
            seat.HasOne<BodyTerm>().WithMany().HasForeignKey(s => s.Term);
        });
        model.Entity<SeatHolding>(holding =>
        {
            holding.ToTable("seat_holding");
            holding.Property(h => h.Id).ValueGeneratedNever();
            holding.Property(h => h.Version).IsRowVersion();
            holding.Ignore(h => h.Waits);
            holding.HasOne<Seat>().WithMany().HasForeignKey(h => h.Seat);
            holding.HasOne<Body>().WithMany().HasForeignKey(h => h.Body);
            holding.HasOne<Person>().WithMany().HasForeignKey(h => h.Person);
        });
        MapNotes(model);
    }

    private static void MapNotes(ModelBuilder model)
    {
        model.Entity<CompositionTick>(tick =>
        {
            tick.ToTable("composition_tick");
            tick.Property(t => t.Id).ValueGeneratedNever();
            tick.HasOne<BodyTerm>().WithMany().HasForeignKey(t => t.Term);
        });
        model.Entity<StructureCount>(count =>
        {
            count.ToTable("structure_count");
            count.HasKey(c => new { c.Term, c.Line });
            count.HasOne<BodyTerm>().WithMany().HasForeignKey(c => c.Term);
        });
        model.Entity<TermExemption>(exemption =>
        {
            exemption.ToTable("term_exemption");
            exemption.Property(e => e.Id).ValueGeneratedNever();
            exemption.HasOne<Person>().WithMany().HasForeignKey(e => e.Person);
            exemption.HasOne<Body>().WithMany().HasForeignKey(e => e.Body);
        });
        model.Entity<StaffQuota>(quota =>
        {
            quota.ToTable("staff_quota");
            quota.HasKey(q => new { q.Unit, q.FromDay });
        });
        model.Entity<PublishedBody>(body =>
        {
            body.ToTable("published_body");
            body.HasKey(b => b.Body);
            body.HasOne<Body>().WithOne().HasForeignKey<PublishedBody>(b => b.Body);
        });
        model.Entity<PublishedPost>(post =>
        {
            post.ToTable("published_post");
            post.HasKey(p => p.Holding);
            post.HasOne<SeatHolding>().WithOne().HasForeignKey<PublishedPost>(p => p.Holding);
            post.HasOne<Body>().WithMany().HasForeignKey(p => p.Body);
        });
    }
}
