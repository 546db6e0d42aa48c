using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CauNoi.Kernel.Time;
using Npgsql;

namespace CauNoi.Platform.Audit;

/// <summary>
/// Writes the history out, a file a day, for storage that can be written once (logs of sign-ins are kept at least twelve
/// months). A day's file holds the seals made that day, each after the acts it covers, so that a file proves itself; the
/// manifest beside it holds its SHA-256 and that of the manifest before. What acts keep as digests stays digests.
/// </summary>
public static class AuditExport
{
    public const string Ending = ".manifest.json";

    private const int ActsAtOnce = 5_000;

    /// <summary>Writes the days from the first to the last. Returns how many were written, or the sentence that refuses.</summary>
    public static async Task<(int Days, string? Refused)> Run(NpgsqlDataSource source, string folder, DateOnly from, DateOnly to, DateTimeOffset now, CancellationToken stop)
    {
        if (to >= VietnamTime.DayOf(now)) return (0, "Chỉ xuất được những ngày đã qua hết. Xin chọn ngày cuối trước hôm nay.");
        if (to < from) return (0, "Ngày cuối phải từ ngày đầu trở đi.");
        Directory.CreateDirectory(folder);
        var last = Manifests(folder).LastOrDefault();
        if (last is not null && DayOf(last).AddDays(1) != from) return (0, $"Thư mục đã có đến ngày {DayOf(last):dd/MM/yyyy}; ngày đầu phải là ngày kế tiếp. Tệp đã ghi không bị ghi đè.");
        var before = last is null ? "" : Hash(await File.ReadAllBytesAsync(last, stop));
        var days = 0;
        for (var day = from; day <= to; day = day.AddDays(1), days++)
        {
            if (File.Exists(Data(folder, day)) || File.Exists(Data(folder, day) + Ending)) return (days, $"Ngày {day:dd/MM/yyyy} đã có tệp trong thư mục. Không ghi đè.");
            before = await Write(source, folder, day, before, stop);
        }

        return (days, null);
    }

    internal static IEnumerable<string> Manifests(string folder) => Directory.GetFiles(folder, "*" + Ending).Order(StringComparer.Ordinal);

    internal static DateOnly DayOf(string manifest) => DateOnly.ParseExact(Path.GetFileName(manifest)[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static string Data(string folder, DateOnly day) => Path.Combine(folder, $"{day:yyyy-MM-dd}.jsonl");

    private static async Task<string> Write(NpgsqlDataSource source, string folder, DateOnly day, string before, CancellationToken stop)
    {
        var seals = await Seals(source, day, stop);
        var acts = 0;
        await using (var file = new StreamWriter(new FileStream(Data(folder, day), FileMode.CreateNew, FileAccess.Write), new UTF8Encoding(false)))
        {
            // Few seals at a time: nobody's reading may hold the horizon of the database for long.
            for (var at = 0; at < seals.Count;)
            {
                var (first, count) = (at, 0);
                do count += seals[at++].Acts;
                while (at < seals.Count && count + seals[at].Acts <= ActsAtOnce);
                var lines = await Acts(source, seals[first].FromTx, seals[at - 1].ToTx, stop);
                var line = 0;
                foreach (var seal in seals[first..at])
                {
                    for (; line < lines.Count && lines[line].Tx < seal.ToTx; line++, acts++) await file.WriteLineAsync(JsonSerializer.Serialize(lines[line]));
                    await file.WriteLineAsync(JsonSerializer.Serialize(SealLine.Of(seal)));
                }
            }
        }

        var manifest = JsonSerializer.SerializeToUtf8Bytes(new DayManifest(
            $"{day:yyyy-MM-dd}", Hash(await File.ReadAllBytesAsync(Data(folder, day), stop)), acts, seals.Count, seals.FirstOrDefault()?.No, seals.LastOrDefault()?.No, before));
        await using var written = new FileStream(Data(folder, day) + Ending, FileMode.CreateNew, FileAccess.Write);
        await written.WriteAsync(manifest, stop);
        return Hash(manifest);
    }

    private static async Task<List<SealRow>> Seals(NpgsqlDataSource source, DateOnly day, CancellationToken stop)
    {
        await using var command = source.CreateCommand("select no, at, from_tx, to_tx, acts, root, hash from seal where at >= $1 and at < $2 order by no");
        command.Parameters.AddWithValue(VietnamTime.StartOf(day).ToUniversalTime());
        command.Parameters.AddWithValue(VietnamTime.EndOf(day).ToUniversalTime());
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await AuditVerification.SealsFrom(reader, stop);
    }

    private static async Task<List<ActLine>> Acts(NpgsqlDataSource source, long from, long to, CancellationToken stop)
    {
        await using var command = source.CreateCommand(
            "select tx, id, at, actor, hat, unit, kind, subject, reason, fields, digest from act where tx >= $1 and tx < $2 order by tx, id");
        command.Parameters.AddWithValue(from);
        command.Parameters.AddWithValue(to);
        var lines = new List<ActLine>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) lines.Add(ActLine.Of(AuditVerification.ActFrom(reader)));
        return lines;
    }
}
