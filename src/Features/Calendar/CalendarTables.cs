using CauNoi.Account;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Calendar;

public static class CalendarTables
{
    public static IQueryable<CalendarFeed> CalendarFeeds(this DbContext db) => db.Set<CalendarFeed>();

    internal static void Map(ModelBuilder model) => model.Entity<CalendarFeed>(feed =>
    {
        feed.ToTable("calendar_feed");
        feed.Property(f => f.Id).ValueGeneratedNever();
        feed.HasOne<StaffAccount>().WithMany().HasForeignKey(f => f.Account);
        feed.HasOne<RoleGrant>().WithMany().HasForeignKey(f => f.Hat);
    });
}
