using CauNoi.Account;
using CauNoi.Today.Remind;
using CauNoi.Today.Wish;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today;

public static class TodayTables
{
    public static IQueryable<DigestWish> DigestWishes(this DbContext db) => db.Set<DigestWish>();

    public static IQueryable<SentDigest> SentDigests(this DbContext db) => db.Set<SentDigest>();

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
        model.Entity<SentDigest>(digest =>
        {
            digest.ToTable("duty_digest");
            digest.HasKey(d => new { d.Account, d.Day });
            digest.HasOne<StaffAccount>().WithMany().HasForeignKey(d => d.Account);
        });
    }
}
