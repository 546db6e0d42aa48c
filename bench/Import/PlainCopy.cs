using System.Diagnostics;
using Npgsql;

namespace CauNoi.Bench.Import;

/// <summary>What PostgreSQL's own COPY takes: for the bytes of the file into a bare table, and for the rows that the import stored into tables with the same indexes.</summary>
internal static class PlainCopy
{
    private static readonly string[] Stored = ["activity", "activity_version", "fact", "search_entry"];

    public static async Task<TimeSpan> OfFile(NpgsqlDataSource source, string path)
    {
        await using var connection = await source.OpenConnectionAsync();
        await Run(connection, "create table bench_plain (place text, day text, subject text, result text)");
        var begin = Stopwatch.GetTimestamp();
        await using (var copy = await connection.BeginTextImportAsync("copy bench_plain from stdin (format csv, header)"))
        {
            using var file = new StreamReader(path);
            var piece = new char[64 * 1024];
            while (await file.ReadAsync(piece) is > 0 and var read) await copy.WriteAsync(piece.AsMemory(0, read));
        }

        return Stopwatch.GetElapsedTime(begin);
    }

    public static async Task<TimeSpan> OfRows(NpgsqlDataSource source, Guid batch)
    {
        var took = TimeSpan.Zero;
        foreach (var table in Stored)
        {
            var path = Path.GetTempFileName();
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                var of = table == "activity_version" ? "activity in (select id from activity where batch = '{0}')" : "batch = '{0}'";
                await using (var from = await connection.BeginRawBinaryCopyAsync($"copy (select * from {table} where {string.Format(null, of, batch)}) to stdout (format binary)"))
                await using (var file = File.Create(path)) await from.CopyToAsync(file);
                await Run(connection, $"create table bench_{table} (like {table} including all)");
                var begin = Stopwatch.GetTimestamp();
                await using (var into = await connection.BeginRawBinaryCopyAsync($"copy bench_{table} from stdin (format binary)"))
                await using (var file = File.OpenRead(path)) await file.CopyToAsync(into);
                took += Stopwatch.GetElapsedTime(begin);
            }
            finally
            {
                File.Delete(path);
            }
        }

        return took;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
