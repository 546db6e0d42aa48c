using CauNoi.Activities;
using CauNoi.Activities.Rules;
using CauNoi.Imports.Rules;
using CauNoi.Imports.Send;
using CauNoi.Periods.Parts;
using CauNoi.Platform.Data;
using Npgsql;
using NpgsqlTypes;

namespace CauNoi.Imports.Parts;

/// <summary>A good row, ready to become a record.</summary>
/// <param name="Unit">Where.</param>
/// <param name="Day">When.</param>
/// <param name="State">In which state.</param>
/// <param name="Answers">Its answers, packed.</param>
/// <param name="Closed">Whether its day lies in a closed period.</param>
internal sealed record ReadyRow(int Unit, DateOnly Day, string State, string Answers, bool Closed);

/// <summary>
/// The rows of tables on their way in, where they wait until somebody accepts them. They come by COPY, a few thousand a
/// statement, so that nobody's tail waits for a long file; what can be judged by the set is judged here.
/// </summary>
internal sealed class Staging(NpgsqlDataSource source)
{
    /// <summary>Rows a statement, and records a chunk.</summary>
    public const int Chunk = 5_000;

    private const int Looked = 50_000;

    /// <summary>Adds rows, the first one with that number.</summary>
    public async Task Add(Guid import, int seq, IReadOnlyList<ReadRow> rows, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await Bulk.Send(connection, "activity_import_row (import, seq, line, cells, unit, day, state, answers, another, fault)", rows, (copy, row) =>
        {
            copy.Write(import, NpgsqlDbType.Uuid);
            copy.Write(seq++, NpgsqlDbType.Integer);
            copy.Write(row.Row.Line, NpgsqlDbType.Integer);
            copy.Write(row.Row.Cells as string[] ?? [.. row.Row.Cells], NpgsqlDbType.Array | NpgsqlDbType.Text);
            if (row.Draft is { } draft)
            {
                copy.Write(draft.Unit, NpgsqlDbType.Integer);
                copy.Write(draft.Day, NpgsqlDbType.Date);
                copy.Write(draft.State, NpgsqlDbType.Text);
                copy.Write(Activity.Pack(draft.Values), NpgsqlDbType.Text);
            }
            else for (var empty = 0; empty < 4; empty++) copy.WriteNull();

            copy.Write(row.Another, NpgsqlDbType.Boolean);
            if (row.Fault is null) copy.WriteNull();
            else copy.Write(row.Fault, NpgsqlDbType.Text);
        }, stop);
    }

    /// <summary>Marks the rows that say the same as one further up, or as a record in the book.</summary>
    public async Task MarkTwins(Guid import, Kind kind, int rows, CancellationToken stop)
    {
        var (sign, fields) = ("''", kind.SameWhen.ToArray());
        for (var n = 0; n < fields.Length; n++) sign += $" || '|' || coalesce(answers::jsonb ->> ${n + 2}, '')";
        await Mark(import, await Seqs($"""
            select seq from (
                select seq, row_number() over (partition by unit, day, {sign} order by seq) as n
                from activity_import_row where import = $1 and fault is null and not another) same
            where n > 1
            """, stop, [import, .. fields]), stop);
        for (var from = 0; from < rows; from += Looked) await MarkRecorded(import, kind, from, from + Looked, stop);
    }

    /// <summary>Marks the rows of a stretch that are in the book already.</summary>
    public async Task MarkRecorded(Guid import, Kind kind, int from, int until, CancellationToken stop)
    {
        var (same, fields) = ("", kind.SameWhen.ToArray());
        for (var n = 0; n < fields.Length; n++) same += $" and coalesce(a.answers ->> ${n + 5}, '') = coalesce(r.answers::jsonb ->> ${n + 5}, '')";
        await Mark(import, await Seqs($"""
            select distinct r.seq from activity_import_row r join activity a on a.unit = r.unit and a.kind = $2 and a.day = r.day
            where r.import = $1 and r.seq >= $3 and r.seq < $4 and r.fault is null and not r.another
              and a.state <> '{KindStates.Withdrawn}' and a.batch is distinct from $1
              and not exists (select 1 from fact_batch_step s where s.batch = a.batch and not s.counts){same}
            """, stop, [import, kind.Name, from, until, .. fields]), stop);
    }

    /// <summary>Marks the rows of a stretch whose day lies in a closed period: they are recorded only if whoever accepts says why.</summary>
    public async Task MarkClosed(Guid import, ClosedPeriods periods, int from, int until, CancellationToken stop)
    {
        var asked = new List<(int Unit, DateOnly Day)>();
        await using (var command = source.CreateCommand("""
            select distinct unit, day from activity_import_row r where import = $1 and seq >= $2 and seq < $3 and fault is null
              and exists (select 1 from activity_period p where p.reopened_at is null and r.day between p.first and p.last)
            """))
        {
            foreach (var value in new object[] { import, from, until }) command.Parameters.AddWithValue(value);
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop)) asked.Add((reader.GetInt32(0), reader.GetFieldValue<DateOnly>(1)));
        }

        var closed = (await periods.Of(asked, stop)).Keys.ToList();
        if (closed.Count == 0) return;
        foreach (var some in (await Seqs("""
            select seq from activity_import_row r join unnest($4::int[], $5::date[]) as closed(unit, day) using (unit, day)
            where r.import = $1 and r.seq >= $2 and r.seq < $3 and r.fault is null and not r.closed
            """, stop, [import, from, until, closed.Select(c => c.Unit).ToArray(), closed.Select(c => c.Day).ToArray()])).Chunk(Chunk))
            await Run("update activity_import_row set closed = true where import = $1 and seq = any($2)", stop, import, some);
    }

    /// <summary>Nobody said why the rows of a stretch come into a closed period: that is what is wrong with them.</summary>
    public Task RefuseClosed(Guid import, int from, int until, CancellationToken stop) => Run(
        "update activity_import_row set fault = $4 where import = $1 and seq >= $2 and seq < $3 and closed and fault is null", stop, import, from, until, ImportRefusals.InClosedPeriod);

    /// <summary>How many rows have something wrong, and how many of the others lie in closed periods.</summary>
    public async Task<(int Faulty, int Closed)> Judged(Guid import, CancellationToken stop)
    {
        await using var command = source.CreateCommand("""
            select count(*) filter (where fault is not null)::int, count(*) filter (where fault is null and closed)::int
            from activity_import_row where import = $1 and (fault is not null or closed)
            """);
        command.Parameters.AddWithValue(import);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return (reader.GetInt32(0), reader.GetInt32(1));
    }

    /// <summary>The good rows of a stretch.</summary>
    public async Task<List<ReadyRow>> Ready(Guid import, int from, int until, CancellationToken stop)
    {
        await using var command = source.CreateCommand(
            "select unit, day, state, answers, closed from activity_import_row where import = $1 and seq >= $2 and seq < $3 and fault is null order by seq");
        command.Parameters.AddWithValue(import);
        command.Parameters.AddWithValue(from);
        command.Parameters.AddWithValue(until);
        var ready = new List<ReadyRow>(until - from);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) ready.Add(new ReadyRow(reader.GetInt32(0), reader.GetFieldValue<DateOnly>(1), reader.GetString(2), reader.GetString(3), reader.GetBoolean(4)));
        return ready;
    }

    /// <summary>The first rows that have something wrong.</summary>
    public async Task<IReadOnlyList<(int Line, string Fault)>> FirstFaults(Guid import, int most, CancellationToken stop)
    {
        await using var command = source.CreateCommand("select line, fault from activity_import_row where import = $1 and fault is not null order by seq limit $2");
        command.Parameters.AddWithValue(import);
        command.Parameters.AddWithValue(most);
        var faults = new List<(int, string)>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) faults.Add((reader.GetInt32(0), reader.GetString(1)));
        return faults;
    }

    /// <summary>The rows as they came, each with what is wrong with it or needs a reason; all of them, or only those.</summary>
    public async IAsyncEnumerable<(int Line, string[] Cells, string? Fault)> Sent(
        Guid import, bool faulty, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = source.CreateCommand(
            $"select line, cells, coalesce(fault, case when closed then $2 end) from activity_import_row where import = $1 {(faulty ? "and (fault is not null or closed)" : "")} order by seq");
        command.Parameters.AddWithValue(import);
        command.Parameters.AddWithValue(ImportRefusals.InClosedPeriod);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            yield return (reader.GetInt32(0), reader.GetFieldValue<string[]>(1), reader.IsDBNull(2) ? null : reader.GetString(2));
    }

    private async Task<List<int>> Seqs(string sql, CancellationToken stop, object[] values)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 300;
        foreach (var value in values) command.Parameters.AddWithValue(value);
        var seqs = new List<int>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) seqs.Add(reader.GetInt32(0));
        return seqs;
    }

    private async Task Mark(Guid import, List<int> seqs, CancellationToken stop)
    {
        foreach (var some in seqs.Chunk(Chunk))
            await Run("update activity_import_row set fault = $3 where import = $1 and seq = any($2)", stop, import, some, ImportRefusals.SameAgain);
    }

    private async Task Run(string sql, CancellationToken stop, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(stop);
    }
}
