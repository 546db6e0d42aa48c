using CauNoi.Kernel.Targets;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Programmes;

/// <summary>
/// All issued programmes and their targets, kept in memory while nothing changes: whoever judges a thousand units asks
/// this and never the tables.
/// </summary>
public sealed class ProgrammeBook(NpgsqlDataSource source, IServiceScopeFactory scopes, UnitMaps maps, TimeProvider clock)
{
    private readonly TrustedRead<Pages> pages = new(clock, stop => Stand(source, stop), stop => Load(scopes, stop));

    /// <summary>The targets that hold on a day: issued, their reading agreed, the day within their time.</summary>
    public async Task<IReadOnlyList<Target>> Live(DateOnly day, CancellationToken stop = default)
    {
        var read = await pages.Now(stop);
        return [.. read.Targets.Where(t => (read.Heads[t.Programme].EndedOn is not { } ended || day <= ended) && (!read.Closed.TryGetValue(t.Id, out var closed) || day < closed))
            .Where(t => t.On(day) is { } wording && wording.Time.First <= day && day <= wording.Time.Last)];
    }

    /// <summary>The targets of an issued programme whose reading is agreed, whatever the day.</summary>
    public async Task<IReadOnlyList<Target>> Of(Guid programme, CancellationToken stop = default) =>
        [.. (await pages.Now(stop)).Targets.Where(t => t.Programme == programme)];

    /// <summary>The targets that bind a unit on a day, where it stood on that day's map.</summary>
    public async Task<IReadOnlyList<Target>> For(int unit, DateOnly day, CancellationToken stop = default)
    {
        var (live, tree) = (await Live(day, stop), await maps.On(day, stop));
        return [.. live.Where(t => Binding.Binds(t.On(day)!, t.Owner, unit, tree, maps.Successions))];
    }

    /// <summary>One of them.</summary>
    public async Task<Target?> One(Guid target, CancellationToken stop = default) => (await pages.Now(stop)).ById.GetValueOrDefault(target);

    /// <summary>From which day on a target binds nobody any more, where another took its place.</summary>
    public async Task<DateOnly?> ClosedOn(Guid target, CancellationToken stop = default) => (await pages.Now(stop)).Closed.TryGetValue(target, out var day) ? day : null;

    /// <summary>An issued programme; null for a draft.</summary>
    public async Task<ProgrammeHead?> Find(Guid programme, CancellationToken stop = default) => (await pages.Now(stop)).Heads.GetValueOrDefault(programme);

    /// <summary>All issued programmes, newest first.</summary>
    public async Task<IReadOnlyList<ProgrammeHead>> All(CancellationToken stop = default) => (await pages.Now(stop)).InOrder;

    /// <summary>After a change of programmes by this program: the next question looks again.</summary>
    public void Forget() => pages.Forget();

    // The number of the transaction that wrote a row only grows: together with the count it tells every change.
    private static async Task<string> Stand(NpgsqlDataSource source, CancellationToken stop)
    {
        await using var command = source.CreateCommand("""
            select (select count(*) || '.' || coalesce(sum(xmin::text::bigint), 0) from programme) || ' ' || (select count(*) || '.' || coalesce(sum(xmin::text::bigint), 0) from target)
                || ' ' || (select count(*) || '.' || coalesce(sum(xmin::text::bigint), 0) from target_wording)
            """);
        return (string)(await command.ExecuteScalarAsync(stop))!;
    }

    private static async Task<Pages> Load(IServiceScopeFactory scopes, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var heads = await db.Programmes().AsNoTracking().Where(p => p.State == ProgrammeState.Issued || p.State == ProgrammeState.Ended).ToListAsync(stop);
        var rows = await db.TargetRows().AsNoTracking().ToListAsync(stop);
        var wordings = (await db.WordingRows().AsNoTracking().Where(w => w.DecidedAt != null && w.AgreedAt != null).ToListAsync(stop)).ToLookup(w => w.Target);
        var issued = heads.Select(p => new ProgrammeHead(p.Id, p.Unit, p.Kind, p.Sign, p.Title, p.IssuedOn!.Value, p.First, p.Last, p.Parent, p.Public, p.IssuedAt!.Value, p.EndedOn)).ToDictionary(h => h.Id);
        var closed = rows.Where(t => t.ClosedOn is not null).ToDictionary(t => t.Id, t => t.ClosedOn!.Value);
        return new Pages(issued, closed, [.. rows.Where(t => issued.ContainsKey(t.Programme) && wordings[t.Id].Any()).OrderBy(t => t.Programme).ThenBy(t => t.No)
            .Select(t => new Target(t.Id, t.Programme, t.Unit, [.. wordings[t.Id].OrderBy(w => w.FromDay).Select(w => w.Read())]))]);
    }

    private sealed record Pages(IReadOnlyDictionary<Guid, ProgrammeHead> Heads, IReadOnlyDictionary<Guid, DateOnly> Closed, IReadOnlyList<Target> Targets)
    {
        public IReadOnlyDictionary<Guid, Target> ById { get; } = Targets.ToDictionary(t => t.Id);

        public IReadOnlyList<ProgrammeHead> InOrder { get; } = [.. Heads.Values.OrderByDescending(h => h.IssuedOn).ThenBy(h => h.Id)];
    }
}
