using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.ByUnit;

/// <summary>How many open duties of each age a unit owes, and for how many of them somebody said why not.</summary>
public sealed record UnitAges(int Unit, int LateLonger, int LateMonth, int LateWeek, int LateDays, int Today, int ThisWeek, int Later, int Blocked)
{
    public int Late => LateLonger + LateMonth + LateWeek + LateDays;

    public int Sum => Late + Today + ThisWeek + Later;

    public int this[DueAge age] => age switch
    {
        DueAge.LateLonger => LateLonger, DueAge.LateMonth => LateMonth, DueAge.LateWeek => LateWeek, DueAge.LateDays => LateDays,
        DueAge.Today => Today, DueAge.ThisWeek => ThisWeek, _ => Later,
    };

    /// <summary>Both together, under the name of this one.</summary>
    public UnitAges Plus(UnitAges other) => new(Unit, LateLonger + other.LateLonger, LateMonth + other.LateMonth, LateWeek + other.LateWeek,
        LateDays + other.LateDays, Today + other.Today, ThisWeek + other.ThisWeek, Later + other.Later, Blocked + other.Blocked);

    public static UnitAges None(int unit) => new(unit, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The counts of all units of a subtree that owe something: one statement, whatever its size.</summary>
    internal static async Task<IReadOnlyList<UnitAges>> Count(AppDb db, IQueryable<Duty> open, DateTimeOffset now, CancellationToken stop)
    {
        DateTimeOffset Until(DueAge age) => DueSpan.Of(age, now).Until!.Value.ToUniversalTime();
        var (longer, month, week, days, night, sunday) =
            (Until(DueAge.LateLonger), Until(DueAge.LateMonth), Until(DueAge.LateWeek), Until(DueAge.LateDays), Until(DueAge.Today), Until(DueAge.ThisWeek));
        return await open.GroupJoin(db.DutyTurns().Where(t => t.EndedAt == null && t.Kind == DutyTurnKind.Blocked), d => d.Id, t => t.Duty, (d, turns) => new { d, turns })
            .SelectMany(x => x.turns.DefaultIfEmpty(), (x, t) => new { x.d.Unit, x.d.DueAt, Blocked = t != null })
            .GroupBy(x => x.Unit).Select(g => new UnitAges(g.Key,
                g.Count(x => x.DueAt <= longer), g.Count(x => x.DueAt > longer && x.DueAt <= month), g.Count(x => x.DueAt > month && x.DueAt <= week),
                g.Count(x => x.DueAt > week && x.DueAt <= days), g.Count(x => x.DueAt > days && x.DueAt <= night),
                g.Count(x => x.DueAt > night && x.DueAt <= sunday), g.Count(x => x.DueAt > sunday), g.Count(x => x.Blocked))).ToListAsync(stop);
    }
}

/// <summary>The units whose duties are counted for one unit, and under which unit below it each is shown.</summary>
/// <param name="Under">From a unit that owes to the unit in whose row it stands.</param>
internal sealed record Subtree(IReadOnlyDictionary<int, int> Under)
{
    public int[] Units => [.. Under.Keys];

    /// <summary>Everything within reach at or below a unit: each in the row of the unit directly below; its own and what went on as it in its own row.</summary>
    public static Subtree Of(int unit, Reach reach, UnitTree tree, ILookup<int, Succession> successions)
    {
        var rows = new Dictionary<int, int> { [unit] = unit };
        foreach (var child in tree.InLine(unit).Concat(tree.Children(unit).Select(n => n.Unit)))
            foreach (var below in tree.Subtree(child)) rows[below.Unit] = child;
        // A unit that is gone stands where the first of those that follow it stands.
        foreach (var gone in successions.Select(s => s.Key).Where(u => !tree.Has(u)))
            if (Successors.Today(gone, tree, successions).FirstOrDefault(rows.ContainsKey) is > 0 and var next) rows[gone] = rows[next];
        return new Subtree(rows.Where(r => reach.Covers(r.Key)).ToDictionary());
    }
}
