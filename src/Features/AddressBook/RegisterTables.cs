using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook;

public static class RegisterTables
{
    public static IQueryable<ThemeOfYear> Themes(this DbContext db) => db.Set<ThemeOfYear>();

    public static IQueryable<FieldOfficer> FieldOfficers(this DbContext db) => db.Set<FieldOfficer>();

    public static IQueryable<ProgrammeMonitor> ProgrammeMonitors(this DbContext db) => db.Set<ProgrammeMonitor>();

    public static IQueryable<AreaContact> AreaContacts(this DbContext db) => db.Set<AreaContact>();

    public static IQueryable<ExternalBody> ExternalBodies(this DbContext db) => db.Set<ExternalBody>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ThemeOfYear>(theme =>
        {
            theme.ToTable("theme_of_year");
            theme.Property(t => t.Id).ValueGeneratedNever();
            theme.Property(t => t.Version).IsRowVersion();
        });
        model.Entity<FieldOfficer>(officer =>
        {
            officer.ToTable("field_officer");
            officer.Property(o => o.Id).ValueGeneratedNever();
            officer.Property(o => o.Version).IsRowVersion();
            officer.Ignore(o => o.Assignment);
        });
        model.Entity<ProgrammeMonitor>(monitor =>
        {
            monitor.ToTable("programme_monitor");
            monitor.Property(m => m.Id).ValueGeneratedNever();
            monitor.Property(m => m.Version).IsRowVersion();
        });
        model.Entity<AreaContact>(contact =>
        {
            contact.ToTable("area_contact");
            contact.Property(c => c.Id).ValueGeneratedNever();
            contact.Property(c => c.Version).IsRowVersion();
        });
        model.Entity<ExternalBody>(body =>
        {
            body.ToTable("external_body");
            body.Property(b => b.Id).ValueGeneratedNever();
            body.Property(b => b.Version).IsRowVersion();
            body.Ignore(b => b.Stretch);
        });
    }
}
