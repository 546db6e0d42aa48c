using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Settings;

/// <summary>A changed setting, as stored; an absent row means the default. A secret is stored encrypted.</summary>
public sealed class SettingRow
{
    public required string Name { get; init; }

    public required string Value { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}

public static class SettingTables
{
    public static IQueryable<SettingRow> SettingRows(this DbContext db) => db.Set<SettingRow>();

    internal static void Map(ModelBuilder model) => model.Entity<SettingRow>(setting =>
    {
        setting.ToTable("setting");
        setting.HasKey(s => s.Name);
        setting.Property(s => s.Name).ValueGeneratedNever();
    });
}
