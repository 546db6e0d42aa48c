using Microsoft.EntityFrameworkCore;

namespace CauNoi.Operations;

public static class OperationsTables
{
    public static IQueryable<Alarm> Alarms(this DbContext db) => db.Set<Alarm>();

    internal static void Map(ModelBuilder model) => model.Entity<Alarm>(alarm =>
    {
        alarm.ToTable("alarm");
        alarm.Property(a => a.Id).ValueGeneratedNever();
        alarm.Property(a => a.Version).IsRowVersion();
    });
}
