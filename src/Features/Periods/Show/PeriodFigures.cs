using CauNoi.Kernel.Facts;
using Npgsql;

namespace CauNoi.Periods.Show;

/// <summary>A figure as it was when the period was closed, and as it is now.</summary>
public sealed record PeriodFigure(Measure Measure, long Closed, long Now)
{
    public long Difference => Now - Closed;
}

/// <summary>What one record changed in a figure after the closing.</summary>
public sealed record PeriodDifference(Guid Record, long Amount);

/// <summary>Figures of a closed period: facts that its snapshot sees are the figures as closed, all facts the figures now. Nothing is copied.</summary>
internal static class PeriodFigures
{
    private const int MostRecords = 500;

    // A stock is everything up to the last day; what flows is what lies in the period.
    private const string Within = "f.unit = any($2) and f.day <= $4 and (f.day >= $3 or m.name = any($5))";

    // A mere horizon would leave out what was written just before while anybody else was writing.
    private const string Seen = "case when f.tx <= $7 then true else pg_visible_in_snapshot((f.tx - $7)::text::xid8, $6::text::pg_snapshot) end";

    // What counted when it was closed, and what counts now: an import counts while its batch stands.
    private const string Then = $"{Seen} and (f.batch is null or f.batch in (select f.batch from fact_batch_step f where {Seen} group by f.batch having bool_and(f.counts)))";
    private const string Now = "f.batch is null or f.batch in (select batch from standing_batch)";

    /// <summary>Every figure of the period that is not nothing.</summary>
    public static async Task<IReadOnlyList<PeriodFigure>> Of(NpgsqlDataSource source, IEnumerable<PeriodBook> books, PeriodClosing period, int[] units, CancellationToken stop)
    {
        var measures = books.SelectMany(b => b.Measures).ToDictionary(m => m.Name);
        await using var command = source.CreateCommand($"""
            select m.name, coalesce(sum(f.amount) filter (where {Then}), 0)::bigint, coalesce(sum(f.amount) filter (where {Now}), 0)::bigint
            from fact f join measure m on m.id = f.measure where m.name = any($1) and {Within} group by m.name
            """);
        Bind(command, [.. measures.Keys], measures.Values, period, units);
        var figures = new List<PeriodFigure>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) figures.Add(new PeriodFigure(measures[reader.GetString(0)], reader.GetInt64(1), reader.GetInt64(2)));
        return [.. figures.Where(f => (f.Closed, f.Now) != (0, 0)).OrderBy(f => measures.Keys.ToList().IndexOf(f.Measure.Name))];
    }

    /// <summary>The records that make up the difference of one figure.</summary>
    public static async Task<IReadOnlyList<PeriodDifference>> Behind(NpgsqlDataSource source, Measure measure, PeriodClosing period, int[] units, CancellationToken stop)
    {
        await using var command = source.CreateCommand($"""
            select record, moved from (
                select f.record, coalesce(sum(f.amount) filter (where {Now}), 0)::bigint - coalesce(sum(f.amount) filter (where {Then}), 0)::bigint as moved
                from fact f join measure m on m.id = f.measure where m.name = any($1) and {Within} group by f.record) s
            where moved <> 0 order by abs(moved) desc, record limit {MostRecords}
            """);
        Bind(command, [measure.Name], [measure], period, units);
        var found = new List<PeriodDifference>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) found.Add(new PeriodDifference(reader.GetGuid(0), reader.GetInt64(1)));
        return found;
    }

    private static void Bind(NpgsqlCommand command, string[] names, IEnumerable<Measure> measures, PeriodClosing period, int[] units)
    {
        var stocks = measures.Where(m => m.Over == OverTime.StockAtEnd).Select(m => m.Name).ToArray();
        foreach (var value in new object[] { names, units, period.First, period.Last, stocks, period.Snapshot, period.Base }) command.Parameters.AddWithValue(value);
    }
}
