using CauNoi.Matters.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Matters;

/// <summary>A matter in one of the registers. There is no field for a person in it.</summary>
public sealed class Matter
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Unit { get; init; }

    public MatterKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Category { get; init; }

    public int? Area { get; init; }

    public required string Said { get; init; }

    /// <summary>Who is competent.</summary>
    public int? Body { get; init; }

    /// <summary>How it is to be settled.</summary>
    public required string Plan { get; init; }

    public DateOnly OpenedOn { get; init; }

    /// <summary>The next day on which somebody must look again.</summary>
    public DateOnly? DueOn { get; set; }

    public string? Outcome { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Guards against two people at once.</summary>
    public uint Version { get; init; }

    public void Close(string outcome, DateTimeOffset now) => (Outcome, ClosedAt, ChangedAt, DueOn) = (outcome, now, now, null);
}

/// <summary>One thing that happened in a matter.</summary>
public sealed class MatterStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Matter { get; init; }

    public MatterStepKind Kind { get; init; }

    public DateOnly Day { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Words { get; init; }

    public string? Number { get; init; }

    public string? Topic { get; init; }

    /// <summary>In what role an opinion was given; never by whom.</summary>
    public string? Role { get; init; }
}

public static class MatterTables
{
    public static IQueryable<Matter> Matters(this DbContext db) => db.Set<Matter>();

    public static IQueryable<MatterStep> MatterSteps(this DbContext db) => db.Set<MatterStep>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Matter>(one =>
        {
            one.ToTable("petition_matter");
            one.Property(m => m.Id).ValueGeneratedNever();
            one.Property(m => m.Version).IsRowVersion();
            one.Property(m => m.Kind).HasConversion<short>();
        });
        model.Entity<MatterStep>(one =>
        {
            one.ToTable("petition_matter_step");
            one.Property(s => s.Id).ValueGeneratedNever();
            one.Property(s => s.Kind).HasConversion<short>();
            one.HasOne<Matter>().WithMany().HasForeignKey(s => s.Matter);
        });
    }
}
