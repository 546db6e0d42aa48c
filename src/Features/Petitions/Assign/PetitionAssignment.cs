using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Assign;

/// <summary>Who at a desk is on which category and area. It is never altered: it ends, and another begins.</summary>
public sealed class PetitionAssignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Unit { get; init; }

    public string? Category { get; init; }

    public int? Area { get; init; }

    public Guid Account { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public Guid MadeBy { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    /// <summary>Guards against two people at once.</summary>
    public uint Version { get; init; }

    public void End(DateTimeOffset now, Guid by) => (EndedAt, EndedBy) = (now, by);
}

public static class AssignmentTables
{
    public static IQueryable<PetitionAssignment> PetitionAssignments(this DbContext db) => db.Set<PetitionAssignment>();

    internal static void Map(ModelBuilder model) => model.Entity<PetitionAssignment>(one =>
    {
        one.ToTable("petition_assignment");
        one.Property(a => a.Id).ValueGeneratedNever();
        one.Property(a => a.Version).IsRowVersion();
    });
}
