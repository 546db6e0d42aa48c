using Microsoft.EntityFrameworkCore;

namespace CauNoi.Periods;

public static class PeriodTables
{
    public static IQueryable<PeriodClosing> PeriodClosings(this DbContext db) => db.Set<PeriodClosing>();

    internal static void Map(ModelBuilder model) => model.Entity<PeriodClosing>(period =>
    {
        period.ToTable("activity_period");
        period.Property(p => p.Id).ValueGeneratedNever();
        period.Property(p => p.Snapshot).HasDefaultValueSql("pg_current_snapshot()::text").ValueGeneratedOnAdd();
        period.Property(p => p.Base).HasDefaultValueSql("tx_base()").ValueGeneratedOnAdd();
        period.Property(p => p.Version).IsRowVersion();
        period.Ignore(p => p.Stretch);
    });
}
