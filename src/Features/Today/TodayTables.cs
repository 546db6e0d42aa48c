using CauNoi.Account;
using CauNoi.Today.Remind;
using CauNoi.Today.Rules;
using CauNoi.Today.Wish;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today;

public static class TodayTables
{
    public static IQueryable<DigestWish> DigestWishes(this DbContext db) => db.Set<DigestWish>();

    public static IQueryable<SentDigest> SentDigests(this DbContext db) => db.Set<SentDigest>();

    public static IQueryable<Assignment> Assignments(this DbContext db) => db.Set<Assignment>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<DigestWish>(wish =>
        {
            wish.ToTable("digest_wish");
            wish.HasKey(w => w.Account);
            wish.Property(w => w.Account).ValueGeneratedNever();
            wish.Property(w => w.Version).IsRowVersion();
            wish.HasOne<StaffAccount>().WithMany().HasForeignKey(w => w.Account);
        });
        model.Entity<Assignment>(assignment =>
        {
            assignment.ToTable("assignment");
            assignment.Property(a => a.Id).ValueGeneratedNever();
            assignment.Property(a => a.Version).IsRowVersion();
            assignment.Property(a => a.State).HasConversion(s => s.ToString().ToLowerInvariant(), t => Enum.Parse<AssignmentState>(t, true));
            assignment.HasOne<StaffAccount>().WithMany().HasForeignKey(a => a.Person);
        });
        model.Entity<SentDigest>(digest =>
        {
            digest.ToTable("duty_digest");
            digest.HasKey(d => new { d.Account, d.Day });
            digest.HasOne<StaffAccount>().WithMany().HasForeignKey(d => d.Account);
        });
    }
}
