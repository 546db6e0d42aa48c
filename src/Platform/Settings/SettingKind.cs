using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Settings;

/// <summary>What a setting takes.</summary>
public enum SettingType { Text, Number, Switch, Secret }

/// <summary>A setting as declared: meaning, type, default, example. Declared by the feature that reads it.</summary>
public sealed record SettingKind(string Name, string Title, SettingType Type, string Default, string Meaning, string Example = "");

/// <summary>A changed setting, as stored; an absent row means the default.</summary>
public sealed class SettingRow
{
    public required string Name { get; init; }

    public required string Value { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}

public static class SettingTables
{
    internal static void Map(ModelBuilder model) => model.Entity<SettingRow>(setting =>
    {
        setting.ToTable("setting");
        setting.HasKey(s => s.Name);
        setting.Property(s => s.Name).ValueGeneratedNever();
    });
}
