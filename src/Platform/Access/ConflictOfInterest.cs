using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Access;

/// <summary>
/// Somebody has an interest of their own in a record. While it stands, the record does not exist for that person, whatever
/// hat is on; <see cref="ConflictTables.HiddenFrom"/> is the one filter that all readings share.
/// </summary>
public sealed class ConflictOfInterest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>From whom the record is hidden.</summary>
    public Guid Account { get; init; }

    public Guid Record { get; init; }

    /// <summary>Why, in a few words; for those who answer for the unit, and nobody else.</summary>
    public required string Reason { get; init; }

    /// <summary>The person, or somebody who answers for the unit.</summary>
    public Guid DeclaredBy { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? TakenBackBy { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>Guards against two people taking it back at once.</summary>
    public uint Version { get; init; }

    /// <summary>Lets the person see the record again: somebody else must say so.</summary>
    public Refusal? TakeBack(Actor by, DateTimeOffset now)
    {
        if (by.Id == Account) return new Refusal("Không ai tự cho mình xử lý lại. Xin nhờ người phụ trách đơn vị hoặc cấp trên.");
        if (TakenBackAt is not null) return new Refusal("Người này đã được xử lý lại từ trước. Xin mở lại trang để xem.");
        (TakenBackBy, TakenBackAt) = (by.Id, now);
        return null;
    }
}

public static class ConflictTables
{
    /// <summary>All that were declared, those taken back among them.</summary>
    public static IQueryable<ConflictOfInterest> Conflicts(this DbContext db) => db.Set<ConflictOfInterest>();

    /// <summary>
    /// The records that do not exist for this person, whatever hat is on: to be left out of every query whose rows the
    /// person would see. It becomes a part of that query's statement and is no question of its own.
    /// </summary>
    public static IQueryable<Guid> HiddenFrom(this DbContext db, Actor actor) =>
        db.Conflicts().Where(c => c.Account == actor.Id && c.TakenBackAt == null).Select(c => c.Record);

    internal static void Map(ModelBuilder model) => model.Entity<ConflictOfInterest>(conflict =>
    {
        conflict.ToTable("conflict_of_interest");
        conflict.Property(c => c.Id).ValueGeneratedNever();
        conflict.Property(c => c.Version).IsRowVersion();
    });
}
