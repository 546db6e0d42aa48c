using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Npgsql;

namespace CauNoi.Petitions.Assign;

/// <summary>Which person a case gets, from the desk's rows. Kept in memory: taking a case in asks the database nothing more.</summary>
public sealed class DeskPeople(NpgsqlDataSource source, HolderReader holders, UnitMaps maps, TimeProvider clock)
{
    // Roles end on their own day or at once, and no row here changes with them: looked at anew every few minutes.
    private static readonly TimeSpan RolesTrusted = TimeSpan.FromMinutes(5);

    private readonly TrustedRead<ILookup<int, AssignmentRow>> kept = new(clock, stop => Stand(source, clock, stop), stop => Load(source, holders, clock, stop));

    /// <summary>The person for a case at a desk; nobody where no row covers it, or whoever it names has left.</summary>
    public async Task<Guid?> Of(int desk, string? category, int? area, CancellationToken stop)
    {
        if ((await kept.Now(stop))[desk].ToList() is not { Count: > 0 } rows) return null;
        var tree = await maps.On(VietnamTime.DayOf(clock.GetUtcNow()), stop);
        return Assignments.Of(rows, category, area is { } place && tree.Has(place) ? [.. tree.Path(place).Select(n => n.Unit)] : [])?.Account;
    }

    /// <summary>After a change by this program: the next question looks again.</summary>
    public void Forget() => kept.Forget();

    /// <summary>Who sits at a desk and may be given a case.</summary>
    public async Task<IReadOnlyList<RoleHolder>> At(int desk, CancellationToken stop) =>
        [.. (await holders.Read([desk], VietnamTime.DayOf(clock.GetUtcNow()), stop)).Where(h => h.Unit == desk && HandlingAccess.Handle.Roles.Contains(h.Role)).DistinctBy(h => h.Account).OrderBy(h => h.Name, StringComparer.Ordinal)];

    private static async Task<string> Stand(NpgsqlDataSource source, TimeProvider clock, CancellationToken stop)
    {
        await using var command = source.CreateCommand("select count(*)::text || ' ' || coalesce(max(greatest(made_at, ended_at))::text, '') from petition_assignment");
        var rows = await command.ExecuteScalarAsync(stop);
        return string.Create(CultureInfo.InvariantCulture, $"{rows} {clock.GetUtcNow().UtcTicks / RolesTrusted.Ticks}");
    }

    private static async Task<ILookup<int, AssignmentRow>> Load(NpgsqlDataSource source, HolderReader holders, TimeProvider clock, CancellationToken stop)
    {
        var rows = new List<(int Unit, AssignmentRow Row)>();
        await using (var command = source.CreateCommand("select unit, category, area, account from petition_assignment where ended_at is null"))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                rows.Add((reader.GetInt32(0), new AssignmentRow(reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetInt32(2), reader.GetGuid(3))));
        if (rows.Count == 0) return rows.ToLookup(r => r.Unit, r => r.Row);
        var there = (await holders.Read([.. rows.Select(r => r.Unit).Distinct()], VietnamTime.DayOf(clock.GetUtcNow()), stop))
            .Where(h => HandlingAccess.Handle.Roles.Contains(h.Role)).Select(h => (h.Unit, h.Account)).ToHashSet();
        return rows.Where(r => there.Contains((r.Unit, r.Row.Account))).ToLookup(r => r.Unit, r => r.Row);
    }
}
