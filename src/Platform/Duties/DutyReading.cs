using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Duties;

/// <summary>
/// How duties are read, all of it: every list and every count begins at <see cref="DutyTables.DutiesFor"/>, so that what
/// must not be seen by a person is left out in one place.
/// </summary>
public static class DutyReading
{
    /// <summary>Those still open.</summary>
    public static IQueryable<Duty> Open(this IQueryable<Duty> duties) => duties.Where(d => d.ClosedAt == null);

    /// <summary>Those whose due moment lies in a stretch.</summary>
    public static IQueryable<Duty> DueIn(this IQueryable<Duty> duties, DueSpan span)
    {
        if (span.After is { } after) duties = duties.Where(d => d.DueAt > after.ToUniversalTime());
        if (span.Until is { } until) duties = duties.Where(d => d.DueAt <= until.ToUniversalTime());
        return duties;
    }

    /// <summary>Those of the units within reach.</summary>
    public static IQueryable<Duty> Within(this IQueryable<Duty> duties, Reach reach)
    {
        if (reach.Everything) return duties;
        var units = reach.Units();
        return duties.Where(d => units.Contains(d.Unit));
    }

    /// <summary>What a person sees to now: the own circle without what was handed on, and what was handed, asked or reported here.</summary>
    public static IQueryable<Duty> Inbox(AppDb db, DutyCircle circle) => Own(db, circle) is { } own ? own.Concat(Come(db, circle)) : Come(db, circle);

    /// <summary>
    /// A stretch of the inbox that holds its first so many by the clock. The own circle, which may be thousands, is walked
    /// along its index and left as soon as there are enough; what came here from others is short.
    /// </summary>
    public static IQueryable<Duty> FirstOfInbox(AppDb db, DutyCircle circle, DueSpan span, int count)
    {
        var come = Come(db, circle).DueIn(span);
        return Own(db, circle) is { } own ? own.DueIn(span).OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(count).Concat(come) : come;
    }

    /// <summary>What this person handed on and may take back.</summary>
    public static IQueryable<Duty> HandedBy(AppDb db, Actor actor) => db.DutiesFor(actor).Open()
        .Where(d => db.DutyTurns().Any(t => t.Duty == d.Id && t.EndedAt == null && t.Kind == DutyTurnKind.Handed && t.ByAccount == actor.Id));

    private static IQueryable<Duty>? Own(AppDb db, DutyCircle circle)
    {
        if (circle.Kinds.Count == 0 || circle.Reach.Empty) return null;
        var kinds = circle.Kinds.ToArray();
        // Few are handed on at a time: asked as a set, they are looked up once and not for each of thousands of duties.
        var handed = db.DutyTurns().Where(t => t.EndedAt == null && t.Kind == DutyTurnKind.Handed).Select(t => t.Duty);
        return db.DutiesFor(circle.Actor).Open().Where(d => kinds.Contains(d.Kind)).Within(circle.Reach)
            .Where(d => !handed.Contains(d.Id));
    }

    // Apart from the circle, which is asked by its own index; what is in both is left to the circle, or it would stand twice.
    private static IQueryable<Duty> Come(AppDb db, DutyCircle circle)
    {
        var standing = db.DutyTurns().Where(t => t.EndedAt == null);
        var (me, seats, kinds) = (circle.Actor.Id, circle.Seats.ToArray(), circle.Kinds.ToArray());
        var everything = circle.Reach.Everything;
        var units = everything ? [] : circle.Reach.Units();
        return db.DutiesFor(circle.Actor).Open().Where(d => standing.Any(t => t.Duty == d.Id
            && (t.ToAccount == me || (t.ToUnit != null && seats.Contains(t.ToUnit.Value)))
            // A clock that was started anew is not late any more, whatever was reported before.
            && (t.Kind != DutyTurnKind.Escalated || t.At >= d.DueAt)
            && (t.Kind == DutyTurnKind.Handed
                || !(kinds.Contains(d.Kind) && (everything || units.Contains(d.Unit)))
                || standing.Any(h => h.Duty == d.Id && h.Kind == DutyTurnKind.Handed))));
    }
}
