using CauNoi.Kernel.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Units;

/// <summary>One stretch of a unit's life, as stored.</summary>
public sealed class UnitRow
{
    public long Id { get; init; }

    public int Unit { get; init; }

    public int? Parent { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string? Code { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; set; }

    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>One unit went on as another, as stored.</summary>
internal sealed class SuccessionRow
{
    public int Before { get; init; }

    public int After { get; init; }

    public DateOnly Day { get; init; }
}

internal static class UnitTables
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<UnitRow>(unit =>
        {
            unit.ToTable("unit_node");
            unit.HasKey(u => u.Id);
            unit.Property(u => u.Id).UseIdentityAlwaysColumn();
        });
        model.Entity<SuccessionRow>(succession =>
        {
            succession.ToTable("unit_succession");
            succession.HasKey(s => new { s.Before, s.After });
        });
    }

    internal static UnitNode Node(this UnitRow row) =>
        new(row.Unit, row.Parent, row.Kind, row.Name, row.ValidFrom, row.ValidUntil, row.Code);
}
