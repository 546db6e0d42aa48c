using CauNoi.Kernel.Duties;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Duties;

/// <summary>Something that happened to a duty besides being done, as stored. It stands until either side ends it.</summary>
public sealed class DutyTurn
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Duty { get; init; }

    public required DutyTurnKind Kind { get; init; }

    /// <summary>The unit it goes to, if to a unit.</summary>
    public int? ToUnit { get; init; }

    /// <summary>The person it goes to, if to a person.</summary>
    public Guid? ToAccount { get; init; }

    /// <summary>What was said: the request, the reason. About the work, never about a person.</summary>
    public string? Words { get; init; }

    /// <summary>Who; nobody when the program did it by rule.</summary>
    public Guid? ByAccount { get; init; }

    public int ByUnit { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public string? EndedWords { get; private set; }

    /// <summary>Of two who end it at once, one wins.</summary>
    public uint Version { get; init; }

    public void End(DateTimeOffset at, Guid? by, string? words)
    {
        if (EndedAt is null) (EndedAt, EndedBy, EndedWords) = (at, by, words);
    }
}

public static class DutyTurnTables
{
    public static IQueryable<DutyTurn> DutyTurns(this DbContext db) => db.Set<DutyTurn>();

    internal static void Map(ModelBuilder model) => model.Entity<DutyTurn>(turn =>
    {
        turn.ToTable("duty_turn");
        turn.Property(t => t.Id).ValueGeneratedNever();
        turn.Property(t => t.Version).IsRowVersion();
        turn.Property(t => t.Kind).HasConversion(k => k.Stored(), s => DutyTurnKinds.Named(s)!.Value);
        turn.HasOne<Duty>().WithMany().HasForeignKey(t => t.Duty);
    });
}
