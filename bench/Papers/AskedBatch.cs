using System.Diagnostics;
using System.IO.Compression;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Files;

namespace CauNoi.Bench.Papers;

/// <summary>Reports that were asked for as one archive; nodes of their own make them, and may be killed.</summary>
internal sealed class AskedBatch(BenchDatabase database, Guid id, int[] units)
{
    private const string Done = "select count(*) from report_batch_item where batch = $1 and at is not null";

    public static async Task<AskedBatch> Make(BenchDatabase database, int[] units, string template, Period period, string format)
    {
        var id = Guid.CreateVersion7();
        await database.Source.One<int>("""
            with batch as (insert into report_batch (id, unit, template, period, format, by, at) values ($1, $2, $3, $4, $5, $6, now()) returning id),
                 item as (insert into report_batch_item (batch, unit, why) select batch.id, u, '' from batch, unnest($7) u returning 1)
            select count(*)::int from item
            """, id, units[0], template, period.Format(), format, Guid.CreateVersion7(), units);
        return new AskedBatch(database, id, units);
    }

    /// <summary>A node does what is left: how long it took, and how much memory it held at most.</summary>
    public async Task<(double Seconds, double Megabytes)> Work()
    {
        var begin = Stopwatch.GetTimestamp();
        using var node = Start();
        var most = 0.0;
        while (!node.HasExited)
        {
            await Task.WhenAny(node.WaitForExitAsync(), Task.Delay(100));
            most = Math.Max(most, Processes.MostMemoryOf(node.Id));
        }

        return node.ExitCode == 0 ? (Stopwatch.GetElapsedTime(begin).TotalSeconds, most) : throw new InvalidDataException("The node did not make the reports.");
    }

    /// <summary>A node is killed without a word once it has done some; how many were saved by then.</summary>
    public async Task<long> Kill(int after)
    {
        using var node = Start();
        while (await database.Source.One<long>(Done, id) < after)
        {
            if (node.HasExited) throw new InvalidDataException("The node ended before it could be killed.");
            await Task.Delay(5);
        }

        node.Kill(entireProcessTree: true);
        await node.WaitForExitAsync();
        return await database.Source.One<long>(Done, id);
    }

    /// <summary>Each report once, in the table and in the archive.</summary>
    public async Task Judge(Report report, string what)
    {
        var without = await database.Source.One<long>("select count(*) from report_batch_item where batch = $1 and file is null", id);
        var hash = (await database.Source.All<byte[]>("select f.hash from report_batch b join stored_file f on f.id = b.archive where b.id = $1", id)).SingleOrDefault() ?? throw new InvalidDataException("There is no archive.");
        await using var content = new FileStore(BenchServer.FolderNamed("bench-data").Files).Open(FileHash.FromBytes(hash)) ?? throw new InvalidDataException("The archive is lost.");
        await using var archive = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null);
        report.Add(ReportsBench.Name, $"{what}: reports without a file", without, "", Aim.None);
        report.Add(ReportsBench.Name, $"{what}: missing in the archive or twice there", Math.Abs(units.Length - archive.Entries.Count) + archive.Entries.Count - archive.Entries.DistinctBy(e => e.FullName).Count(), "", Aim.None);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AskedBatch).Assembly.Location, BatchNode.Name]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["CAUNOI_DB"] = database.ConnectionString;
        var node = Process.Start(start)!;
        _ = node.StandardOutput.ReadToEndAsync();
        return node;
    }
}
