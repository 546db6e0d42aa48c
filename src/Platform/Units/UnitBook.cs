using CauNoi.Kernel;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Units;

/// <summary>
/// Writes changes of units. One at a time in the whole installation: each is planned against the tree that the one before it
/// left, and two that are sound alone may not be so together. They are rare; nothing else waits for them.
/// </summary>
public static class UnitBook
{
    private const int Lock = 11_730_021;
    private static readonly Refusal BuiltOn = new("Đã có thay đổi sau dựa trên thay đổi này. Xin hoàn tác thay đổi sau trước.");

    /// <summary>Waits until no other change of units is being written; the lock goes with the transaction.</summary>
    public static Task Open(AppDb db, UnitMaps maps, CancellationToken stop)
    {
        maps.Forget();
        return db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", stop);
    }

    /// <summary>Enters a planned edit under the change's act.</summary>
    public static async Task Enter(AppDb db, Change change, UnitEdit edit, CancellationToken stop)
    {
        var number = await NextWithdrawal(db, stop);
        var units = edit.Withdrawn.Select(n => n.Unit).ToArray();
        var gone = edit.Withdrawn.ToHashSet();
        foreach (var row in await db.Set<UnitRow>().Where(u => u.WithdrawnAt == null && units.Contains(u.Unit)).ToListAsync(stop))
            if (gone.Contains(row.Node())) row.Withdraw(change.Now, change.Act, number);
        foreach (var node in edit.Added) change.Add(UnitRow.Of(node, change.Now, change.Act));
        foreach (var step in edit.Successions)
            change.Add(new SuccessionRow { Before = step.Before, After = step.After, Day = step.Day, RecordedAt = change.Now, AddedBy = change.Act });
    }

    /// <summary>
    /// Takes back what an act entered: its rows are withdrawn, and those it withdrew stand again as new rows, the same in
    /// every field. Refused when a later change has built on it.
    /// </summary>
    public static async Task<Outcome<UnitEdit>> TakeBack(AppDb db, Change change, Guid act, DateOnly day, CancellationToken stop)
    {
        var added = await db.Set<UnitRow>().Where(u => u.AddedBy == act).ToListAsync(stop);
        if (added.Exists(u => u.WithdrawnAt is not null)) return BuiltOn;
        var withdrawn = await db.Set<UnitRow>().AsNoTracking().Where(u => u.WithdrawnBy == act).ToListAsync(stop);
        var begun = added.Select(u => (int?)u.Unit).Except(withdrawn.Select(u => (int?)u.Unit)).ToArray();
        if (await db.Set<UnitRow>().AnyAsync(u => u.WithdrawnAt == null && u.AddedBy != act && (begun.Contains(u.Parent) || begun.Contains(u.Line)), stop)) return BuiltOn;
        var successions = await db.Set<SuccessionRow>().Where(s => s.AddedBy == act).ToListAsync(stop);
        var number = await NextWithdrawal(db, stop);
        foreach (var row in added) row.Withdraw(change.Now, change.Act, number);
        foreach (var row in successions) row.Withdraw(change.Now, change.Act, number);
        foreach (var row in withdrawn) change.Add(UnitRow.Of(row.Node(), change.Now, change.Act));
        return new UnitEdit(day, [.. added.Select(r => r.Node())], [.. withdrawn.Select(r => r.Node())],
            [.. successions.Select(s => new Succession(s.Before, s.After, s.Day))]);
    }

    private static async Task<long> NextWithdrawal(AppDb db, CancellationToken stop) => await db.Database.SqlQuery<long>($"""
        select greatest((select max(withdrawal) from unit_node), (select max(withdrawal) from unit_succession), 0) + 1 as "Value"
        """).SingleAsync(stop);
}
