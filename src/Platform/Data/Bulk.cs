using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Search;
using Npgsql;
using NpgsqlTypes;

namespace CauNoi.Platform.Data;

/// <summary>
/// Rows by the thousand within one change: sent by COPY and altered by the set, in the transaction of its act and after it. At most
/// 5,000 records a change, so that no tail waits longer than a second for it.
/// </summary>
public sealed class Bulk
{
    private readonly List<Func<NpgsqlConnection, CancellationToken, Task>> steps = [];
    private readonly Change change;
    private readonly MeasureNumbers measures;
    private readonly FactSubjects subjects;

    internal Bulk(Change change, MeasureNumbers measures, FactSubjects subjects) => (this.change, this.measures, this.subjects) = (change, measures, subjects);

    /// <summary>Sends rows by binary COPY.</summary>
    /// <param name="target">The table with its columns: "fact (measure, unit)".</param>
    /// <param name="rows">The rows.</param>
    /// <param name="row">Writes one row, column by column.</param>
    public void Copy<T>(string target, IReadOnlyList<T> rows, Action<NpgsqlBinaryImporter, T> row) => steps.Add((connection, stop) => Send(connection, target, rows, row, stop));

    /// <summary>Sends rows by binary COPY, on a connection of the caller's.</summary>
    // Column by column without awaiting: fifty awaits a record are a third of what a record costs, and the thread that
    // waits for the socket now and then is one of a job or of an upload, never one of many.
    public static async Task Send<T>(NpgsqlConnection connection, string target, IReadOnlyList<T> rows, Action<NpgsqlBinaryImporter, T> row, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {target} from stdin (format binary)", stop);
        foreach (var one in rows)
        {
            copy.StartRow();
            row(copy, one);
        }

        await copy.CompleteAsync(stop);
    }

    /// <summary>One statement over a set; its first parameter is $1.</summary>
    public void Run(string sql, params object[] values) => steps.Add(async (connection, stop) =>
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(stop);
    });

    /// <summary>Leaves the facts of a batch: they count once it is finished.</summary>
    public void Leave(IReadOnlyList<Fact> facts, Guid batch) => steps.Add(async (connection, stop) =>
    {
        var numbers = new Dictionary<Measure, int>(ReferenceEqualityComparer.Instance);
        foreach (var measure in facts.Select(f => f.Measure).Distinct<Measure>(ReferenceEqualityComparer.Instance)) numbers[measure] = await measures.Of(measure);
        await Send(connection, "fact (measure, unit, organisation, day, amount, subject, category, status, source, record, recorded_at, batch)", facts, (copy, fact) =>
        {
            copy.Write(numbers[fact.Measure], NpgsqlDbType.Integer);
            copy.Write(fact.Unit, NpgsqlDbType.Integer);
            copy.Write(fact.Organisation, NpgsqlDbType.Integer);
            copy.Write(fact.Day, NpgsqlDbType.Date);
            copy.Write(fact.Amount, NpgsqlDbType.Bigint);
            copy.Write(subjects.Of(fact), NpgsqlDbType.Bigint);
            copy.Write(fact.Category, NpgsqlDbType.Text);
            copy.Write((short)fact.Status, NpgsqlDbType.Smallint);
            copy.Write((short)fact.Source, NpgsqlDbType.Smallint);
            copy.Write(fact.Record, NpgsqlDbType.Uuid);
            copy.Write(change.Now, NpgsqlDbType.TimestampTz);
            copy.Write(batch, NpgsqlDbType.Uuid);
        }, stop);
    });

    /// <summary>Makes the records of a batch findable once it is finished. Equal words are folded once.</summary>
    public void Index(IReadOnlyList<Findable> records, Guid batch)
    {
        var folded = new Dictionary<(string, string), SearchEntry>();
        Copy("search_entry (record, kind, unit, public, at, title, body, href, toned, tokens, batch)", records, (copy, record) =>
        {
            if (!folded.TryGetValue((record.Title, record.Body), out var words)) folded[(record.Title, record.Body)] = words = record.Entry();
            copy.Write(record.Record, NpgsqlDbType.Uuid);
            copy.Write(record.Kind, NpgsqlDbType.Text);
            copy.Write(record.Unit, NpgsqlDbType.Integer);
            copy.Write(record.Public, NpgsqlDbType.Boolean);
            copy.Write(record.At, NpgsqlDbType.TimestampTz);
            copy.Write(record.Title, NpgsqlDbType.Text);
            copy.Write(record.Body, NpgsqlDbType.Text);
            copy.Write(record.Href, NpgsqlDbType.Text);
            copy.Write(words.Toned, NpgsqlDbType.Text);
            copy.Write(words.Tokens, NpgsqlDbType.Array | NpgsqlDbType.Text);
            copy.Write(batch, NpgsqlDbType.Uuid);
        });
    }

    /// <summary>Closes the open duties of a kind about these records, with this act as their proof.</summary>
    public void Close(DutyKind kind, IReadOnlyList<Guid> records) => Run(
        "update duty set closed_at = $1, proof = $2 where kind = $3 and record = any($4) and closed_at is null",
        change.Now, change.Act, kind.Name, records.ToArray());

    /// <summary>Opens closed duties of a kind again, due when they were due: their proof is gone, their day is not.</summary>
    public void ReopenAsDue(DutyKind kind, IReadOnlyList<Guid> records) => Run(
        "update duty set closed_at = null, proof = null, reopened = reopened + 1 where kind = $1 and record = any($2) and closed_at is not null",
        kind.Name, records.ToArray());

    internal async Task Write(NpgsqlConnection connection, CancellationToken stop)
    {
        foreach (var step in steps) await step(connection, stop);
    }
}
