using CauNoi.Kernel.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Units;

/// <summary>One stretch of a unit's life, as stored. A row is added or withdrawn, and never altered otherwise.</summary>
public sealed class UnitRow
{
    public long Id { get; init; }

    public int Unit { get; init; }

    public int? Parent { get; init; }

    public int? Line { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string? Code { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>The change that brought it; null for units that were founded.</summary>
    public Guid? AddedBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    /// <summary>The how-manieth withdrawal: tells readers that something has changed.</summary>
    public long? Withdrawal { get; private set; }

    /// <summary>Guards against two changes withdrawing it at once.</summary>
    public uint Version { get; init; }

    public static UnitRow Of(UnitNode node, DateTimeOffset now, Guid? change = null) => new()
    {
        Unit = node.Unit, Parent = node.Parent, Line = node.Line, Kind = node.Kind, Name = node.Name, Code = node.Code,
        ValidFrom = node.From, ValidUntil = node.Until, RecordedAt = now, AddedBy = change,
    };

    public UnitNode Node() => new(Unit, Parent, Kind, Name, ValidFrom, ValidUntil, Code, Line);

    internal void Withdraw(DateTimeOffset at, Guid by, long withdrawal) => (WithdrawnAt, WithdrawnBy, Withdrawal) = (at, by, withdrawal);
}

/// <summary>One unit went on as another, as stored.</summary>
internal sealed class SuccessionRow
{
    public long Id { get; init; }

    public int Before { get; init; }

    public int After { get; init; }

    public DateOnly Day { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid? AddedBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public long? Withdrawal { get; private set; }

    public uint Version { get; init; }

    internal void Withdraw(DateTimeOffset at, Guid by, long withdrawal) => (WithdrawnAt, WithdrawnBy, Withdrawal) = (at, by, withdrawal);
}

internal static class UnitTables
{
    internal static IQueryable<UnitTraitRow> UnitTraits(this DbContext db) => db.Set<UnitTraitRow>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<UnitRow>(unit =>
        {
            unit.ToTable("unit_node");
            unit.HasKey(u => u.Id);
            unit.Property(u => u.Id).UseIdentityAlwaysColumn();
            unit.Property(u => u.Version).IsRowVersion();
        });
        model.Entity<SuccessionRow>(succession =>
        {
            succession.ToTable("unit_succession");
            succession.HasKey(s => s.Id);
            succession.Property(s => s.Id).UseIdentityAlwaysColumn();
            succession.Property(s => s.Version).IsRowVersion();
        });
        model.Entity<UnitTraitRow>(trait =>
        {
            trait.ToTable("unit_trait");
            trait.HasKey(t => t.Id);
            trait.Property(t => t.Id).UseIdentityAlwaysColumn();
            trait.HasOne<Audit.ActRow>().WithMany().HasForeignKey(t => t.AddedBy);
            trait.HasOne<Audit.ActRow>().WithMany().HasForeignKey(t => t.WithdrawnBy);
        });
    }
}
