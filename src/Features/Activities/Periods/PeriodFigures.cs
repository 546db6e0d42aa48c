using CauNoi.Activities.Kinds;
using CauNoi.Kernel.Facts;
using Npgsql;

namespace CauNoi.Activities.Periods;

/// <summary>A figure as it was when the period was closed, and as it is now.</summary>
public sealed record PeriodFigure(Measure Measure, long Closed, long Now)
{
    public long Difference => Now - Closed;
}

/// <summary>What one record changed in a figure after the closing.</summary>
public sealed record PeriodDifference(Guid Record, long Amount);

/// <summary>Figures of a closed period: facts below its horizon are the figures as closed, all facts the figures now. Nothing is copied.</summary>
internal static class PeriodFigures
{
    private const int MostRecords = 500;

    // A table of records counts from the moment it is finished until it is taken back, whenever its facts were written.
    private const string Steps =
        "left join (select batch, min(tx) filter (where counts) since, min(tx) filter (where not counts) until from fact_batch_step group by batch) s on s.batch = f.batch";

    private const string Then = "f.tx < $6 and (f.batch is null or (s.since < $6 and coalesce(s.until >= $6, true)))";
    private const string Today = "f.batch is null or (s.since is not null and s.until is null)";

    // A stock is everything up to the last day; what flows is what lies in the period.
    private const string Within = "f.unit = any($2) and f.day <= $4 and (f.day >= $3 or m.name = any($5))";

    /// <summary>Every figure of the period that is not nothing.</summary>
    public static async Task<IReadOnlyList<PeriodFigure>> Of(NpgsqlDataSource source, KindList kinds, ActivityPeriod period, int[] units, CancellationToken stop)
    {
        var measures = kinds.All.SelectMany(k => k.Facts).Select(f => f.Measure).ToDictionary(m => m.Name);
        await using var command = source.CreateCommand($"""
            select m.name, coalesce(sum(f.amount) filter (where {Then}), 0)::bigint, coalesce(sum(f.amount) filter (where {Today}), 0)::bigint
            from fact f join measure m on m.id = f.measure {Steps} where m.name = any($1) and {Within} group by m.name
            """);
        Bind(command, [.. measures.Keys], measures.Values, period, units);
        var figures = new List<PeriodFigure>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) figures.Add(new PeriodFigure(measures[reader.GetString(0)], reader.GetInt64(1), reader.GetInt64(2)));
        return [.. figures.Where(f => (f.Closed, f.Now) != (0, 0)).OrderBy(f => measures.Keys.ToList().IndexOf(f.Measure.Name))];
    }

    /// <summary>The records that make up the difference of one figure.</summary>
    public static async Task<IReadOnlyList<PeriodDifference>> Behind(NpgsqlDataSource source, Measure measure, ActivityPeriod period, int[] units, CancellationToken stop)
    {
        await using var command = source.CreateCommand($"""
            select record, amount from (
                select f.record, (coalesce(sum(f.amount) filter (where {Today}), 0) - coalesce(sum(f.amount) filter (where {Then}), 0))::bigint amount
                from fact f join measure m on m.id = f.measure {Steps}
                where m.name = any($1) and {Within} and (f.tx >= $6 or s.since >= $6 or s.until >= $6) group by f.record) changed
            where amount <> 0 order by abs(amount) desc, record limit {MostRecords}
            """);
        Bind(command, [measure.Name], [measure], period, units);
        var found = new List<PeriodDifference>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) found.Add(new PeriodDifference(reader.GetGuid(0), reader.GetInt64(1)));
        return found;
    }

    private static void Bind(NpgsqlCommand command, string[] names, IEnumerable<Measure> measures, ActivityPeriod period, int[] units)
    {
        var stocks = measures.Where(m => m.Over == OverTime.StockAtEnd).Select(m => m.Name).ToArray();
        foreach (var value in new object[] { names, units, period.First, period.Last, stocks, period.Horizon }) command.Parameters.AddWithValue(value);
    }
}
