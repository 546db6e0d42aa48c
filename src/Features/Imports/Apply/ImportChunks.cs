using System.Text.Json;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Imports.Parts;
using CauNoi.Kernel.Facts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Search;
using NpgsqlTypes;

namespace CauNoi.Imports.Apply;

/// <summary>One record of a chunk.</summary>
internal sealed record NewRecord(Guid Id, ReadyRow Row);

/// <summary>What a chunk will write, worked out beforehand by the rules of single entry.</summary>
internal sealed record PreparedChunk(
    int No, IReadOnlyList<NewRecord> Records, IReadOnlyList<Fact> Facts, IReadOnlyList<Findable> Findables, IReadOnlyList<OwedOnce> Proven)
{
    /// <summary>Whether a record of it comes into a closed period.</summary>
    public bool Closed => Records.Any(r => r.Row.Closed);
}

/// <summary>Rows become records, a chunk at a time: wording, facts, search entries and what they prove.</summary>
internal static class ImportChunks
{
    public static PreparedChunk Prepare(int no, IReadOnlyList<ReadyRow> rows, Kind kind, DateTimeOffset now)
    {
        var records = new List<NewRecord>(rows.Count);
        var facts = new List<Fact>(rows.Count * 2);
        var findables = new List<Findable>(rows.Count);
        var proven = new HashSet<OwedOnce>();
        foreach (var row in rows)
        {
            var id = Guid.CreateVersion7();
            var values = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Answers)!;
            var view = new RecordView(id, row.Unit, 0, row.Day, false, values, [new RecordStep(row.State, row.Day)]);
            records.Add(new NewRecord(id, row));
            facts.AddRange(RecordFacts.Of(kind, view));
            findables.Add(RecordTitle.Found(id, kind, row.Unit, values, now));
            if (kind.Duties.Count > 0) proven.UnionWith(RecordProofs.Of(kind, view));
        }

        return new PreparedChunk(no, records, facts, findables, [.. proven]);
    }

    /// <summary>Adds a chunk to a change: four tables by COPY, and what it proves as one statement.</summary>
    public static void Write(this Change change, PreparedChunk chunk, ActivityImport import, Kind kind)
    {
        var (by, at) = (import.AcceptedBy!.Value, change.Now);
        change.Add(new ImportChunk { Import = import.Id, No = chunk.No, Records = chunk.Records.Count, Act = change.Act, At = at });
        change.Bulk.Copy("activity (id, kind, kind_version, unit, day, state, answers, recorded_by, recorded_at, changed_at, batch)", chunk.Records, (copy, one) =>
        {
            copy.Write(one.Id, NpgsqlDbType.Uuid);
            copy.Write(kind.Name, NpgsqlDbType.Text);
            copy.Write(kind.Version, NpgsqlDbType.Integer);
            copy.Write(one.Row.Unit, NpgsqlDbType.Integer);
            copy.Write(one.Row.Day, NpgsqlDbType.Date);
            copy.Write(one.Row.State, NpgsqlDbType.Text);
            copy.Write(one.Row.Answers, NpgsqlDbType.Jsonb);
            copy.Write(by, NpgsqlDbType.Uuid);
            copy.Write(at, NpgsqlDbType.TimestampTz);
            copy.Write(at, NpgsqlDbType.TimestampTz);
            copy.Write(import.Id, NpgsqlDbType.Uuid);
        });
        change.Bulk.Copy("activity_version (activity, no, day, state, step_day, answers, by_account, at, reason)", chunk.Records, (copy, one) =>
        {
            copy.Write(one.Id, NpgsqlDbType.Uuid);
            copy.Write(1, NpgsqlDbType.Integer);
            copy.Write(one.Row.Day, NpgsqlDbType.Date);
            copy.Write(one.Row.State, NpgsqlDbType.Text);
            copy.Write(one.Row.Day, NpgsqlDbType.Date);
            copy.Write(one.Row.Answers, NpgsqlDbType.Jsonb);
            copy.Write(by, NpgsqlDbType.Uuid);
            copy.Write(at, NpgsqlDbType.TimestampTz);
            if (one.Row.Closed && import.ClosedReason is { } reason) copy.Write(reason, NpgsqlDbType.Text);
            else copy.WriteNull();
        });
        change.Bulk.Leave(chunk.Facts, import.Id);
        change.Bulk.Index(chunk.Findables, import.Id);
        if (chunk.Proven.Count > 0)
            change.Bulk.Run("insert into activity_import_proof (import, kind, record) select $1, kind, record from unnest($2, $3) as proven (kind, record) on conflict do nothing",
                import.Id, chunk.Proven.Select(p => p.Duty.Duty.Name).ToArray(), chunk.Proven.Select(p => p.Id).ToArray());
    }
}
