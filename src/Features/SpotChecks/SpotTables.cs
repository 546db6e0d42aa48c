using CauNoi.Activities;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.SpotChecks;

public static class SpotTables
{
    public static IQueryable<SpotRound> SpotRounds(this DbContext db) => db.Set<SpotRound>();

    public static IQueryable<SpotCheck> SpotChecks(this DbContext db) => db.Set<SpotCheck>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<SpotRound>(round =>
        {
            round.ToTable("activity_round");
            round.Property(r => r.Id).ValueGeneratedNever();
            round.Property(r => r.Version).IsRowVersion();
            round.Ignore(r => r.Stretch);
        });
        model.Entity<SpotCheck>(check =>
        {
            check.ToTable("activity_check");
            check.Property(c => c.Id).ValueGeneratedNever();
            check.Property(c => c.Version).IsRowVersion();
            check.HasOne<SpotRound>().WithMany().HasForeignKey(c => c.Round);
            check.HasOne<Activity>().WithMany().HasForeignKey(c => c.Activity);
        });
    }
}
