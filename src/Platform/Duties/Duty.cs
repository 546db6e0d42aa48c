using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Duties;

/// <summary>Something a unit owes by a moment, as stored. Its state is worked out, see <see cref="DutyStates"/>.</summary>
public sealed class Duty
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    public int Unit { get; set; }

    /// <summary>The record that the duty is about.</summary>
    public Guid Record { get; init; }

    public required string Title { get; init; }

    /// <summary>Where it is done.</summary>
    public required string Href { get; init; }

    /// <summary>The row of limits, with version, that gave the due day: "feedback.answer@1".</summary>
    public required string Rule { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The act that proves it done.</summary>
    public Guid? Proof { get; private set; }

    public int Reopened { get; private set; }

    /// <summary>Guards against two people closing it at once.</summary>
    public uint Version { get; init; }

    public DutyState StateAt(DateTimeOffset now) => DutyStates.At(now, DueAt, ClosedAt);

    internal void Close(DateTimeOffset at, Guid proof)
    {
        if (ClosedAt is null) (ClosedAt, Proof) = (at, proof);
    }

    internal void Reopen(DateTimeOffset due)
    {
        if (ClosedAt is null) return;
        (ClosedAt, Proof, DueAt) = (null, null, due);
        Reopened++;
    }
}

public static class DutyTables
{
    /// <summary>Every duty: for the program's own work. Whatever people are shown comes from <see cref="DutiesFor"/>.</summary>
    public static IQueryable<Duty> Duties(this DbContext db) => db.Set<Duty>();

    /// <summary>The duties that exist for a person: all but those about records hidden by a conflict of interest.</summary>
    public static IQueryable<Duty> DutiesFor(this DbContext db, Actor actor)
    {
        var hidden = db.HiddenFrom(actor);
        return db.Duties().AsNoTracking().Where(d => !hidden.Contains(d.Record));
    }

    internal static void Map(ModelBuilder model) => model.Entity<Duty>(duty =>
    {
        duty.ToTable("duty");
        duty.HasKey(d => d.Id);
        duty.Property(d => d.Id).ValueGeneratedNever();
        duty.Property(d => d.Version).IsRowVersion();
        duty.HasOne<Audit.ActRow>().WithMany().HasForeignKey(d => d.Proof);
    });
}
