using System.Globalization;
using Npgsql;

namespace CauNoi.OpenPetitions.Browse;

/// <summary>
/// A question to what copies are found by. There are two ways through it, and neither can become a walk through all there is:
/// the rows that the index of words names, or those of given copies. Which is taken, is decided by what is asked and not by
/// the planner: it holds words to be independent of each other, and where they are not it walks on for rows that are not there.
/// </summary>
internal sealed class Findings(string columns)
{
    private static readonly string[] OnlyNamed = ["set local enable_seqscan = off", "set local enable_indexscan = off"];
    private static readonly string[] OnlyGiven = ["set local enable_seqscan = off", "set local enable_bitmapscan = off"];
    private readonly List<string> conditions = [];
    private readonly List<object> given = [];

    /// <summary>One more condition; {0} stands for the value.</summary>
    public Findings Where(string condition, object value)
    {
        given.Add(value);
        conditions.Add(string.Format(CultureInfo.InvariantCulture, condition, $"${given.Count}"));
        return this;
    }

    /// <summary>The newest of all rows that the index of words names.</summary>
    public Task<List<T>> Named<T>(NpgsqlConnection connection, int most, Func<NpgsqlDataReader, T> row, CancellationToken stop) =>
        Read(connection, OnlyNamed, $"select {columns} from published_finding where {Conditions} order by rank desc limit {most}", row, stop);

    /// <summary>The newest of all rows that the index of words names, and how many it names: they are all looked at to know the newest.</summary>
    public async Task<(List<T> Newest, int Named)> NamedAndCounted<T>(NpgsqlConnection connection, int most, Func<NpgsqlDataReader, T> row, CancellationToken stop)
    {
        var named = 0;
        var newest = await Read(connection, OnlyNamed, $"select {columns}, (count(*) over ())::int from published_finding where {Conditions} order by rank desc limit {most}", reader =>
        {
            named = reader.GetInt32(reader.FieldCount - 1);
            return row(reader);
        }, stop);
        return (newest, named);
    }

    /// <summary>The newest of the rows of these copies.</summary>
    public Task<List<T>> Among<T>(NpgsqlConnection connection, string[] codes, int most, Func<NpgsqlDataReader, T> row, CancellationToken stop) =>
        Read(connection, OnlyGiven, $"""
            with given as materialized (select * from published_finding where {Conditions} and code = any(${given.Count + 1}))
            select {columns} from given order by rank desc limit {most}
            """, row, stop, codes);

    private string Conditions => string.Join(" and ", conditions);

    private async Task<List<T>> Read<T>(NpgsqlConnection connection, string[] settings, string sql, Func<NpgsqlDataReader, T> row, CancellationToken stop, object? also = null)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var setting in settings) batch.BatchCommands.Add(new NpgsqlBatchCommand(setting));
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in also is null ? given : [.. given, also]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
        var rows = new List<T>();
        await using var reader = await batch.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add(row(reader));
        return rows;
    }
}
