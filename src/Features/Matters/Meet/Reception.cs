using Microsoft.EntityFrameworkCore;

namespace CauNoi.Matters.Meet;

/// <summary>A session at which citizens are received. It names the post that leads and nobody who came.</summary>
public sealed class Reception
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Unit { get; init; }

    public DateOnly HeldOn { get; init; }

    public required string Place { get; init; }

    public required string LedBy { get; init; }

    public int? Visitors { get; private set; }

    /// <summary>How many were answered on the spot.</summary>
    public int? Answered { get; private set; }

    /// <summary>How many were handed on, to a department or an agency.</summary>
    public int? HandedOn { get; private set; }

    public DateTimeOffset? LoggedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Guards against two people at once.</summary>
    public uint Version { get; init; }

    public void Log(int visitors, int answered, int handedOn, DateTimeOffset now) =>
        (Visitors, Answered, HandedOn, LoggedAt, ChangedAt) = (visitors, answered, handedOn, now, now);
}

public static class ReceptionTables
{
    public static IQueryable<Reception> Receptions(this DbContext db) => db.Set<Reception>();

    internal static void Map(ModelBuilder model) => model.Entity<Reception>(one =>
    {
        one.ToTable("petition_reception");
        one.Property(r => r.Id).ValueGeneratedNever();
        one.Property(r => r.Version).IsRowVersion();
    });
}
