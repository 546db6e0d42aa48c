using System.Diagnostics;
using CauNoi.Platform.Data;

namespace CauNoi.Bench.Crash;

/// <summary>Kills the program, the database server and both, in turn, while people send notes; then counts what came of what they were told.</summary>
internal static class CrashBench
{
    private const string Name = "crash";
    private static readonly string[] Kinds = ["program", "database", "both"];

    public static async Task Run(Options options, Report report)
    {
        if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException("The crash bench finds the processes of PostgreSQL in /proc.");
        var folder = BenchServer.FolderNamed("bench-crash");
        await using var victim = new Victim(folder);
        victim.Start();
        var senders = Enumerable.Range(0, options.Number("connections", 8, 4)).Select(n => new Sender(n, victim.Address)).ToList();
        using var over = new CancellationTokenSource();
        var sending = senders.Select(s => Task.Run(() => s.Run(over.Token))).ToArray();
        await Taken(senders, Stopwatch.GetTimestamp());

        var recoveries = Kinds.ToDictionary(k => k, _ => new List<double>());
        var random = new Random(5);
        var kills = options.Number("kills", 24, 3);
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(random.Next(200, 1_200));
            var kind = Kinds[kill % Kinds.Length];
            var begin = Stopwatch.GetTimestamp();
            if (kind != "program") await victim.KillDatabase();
            if (kind != "database") await victim.KillProgram();
            if (kind != "database") victim.Start();
            await Taken(senders, Stopwatch.GetTimestamp());
            recoveries[kind].Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
            await Console.Error.WriteLineAsync($"  {kill + 1}/{kills} {kind}: taken again after {recoveries[kind][^1]:0.0} s");
        }

        await over.CancelAsync();
        await Task.WhenAll(sending);
        await victim.Stop();
        report.Add(Name, "kills", kills, "", options.Quick ? null : Aim.AtLeast(20));
        report.Add(Name, "acknowledged", senders.Sum(s => s.Acknowledged.Count), "notes");
        report.Add(Name, "sent again", senders.Sum(s => s.Retried), "forms");
        foreach (var (kind, took) in recoveries)
            if (took.Count > 0) report.Add(Name, $"until a note is taken again, {kind} killed, median", took.Order().ElementAt(took.Count / 2), "s");

        await using var server = await DatabaseServer.Start(folder, null, CancellationToken.None);
        await using var source = DataSources.For(server.ConnectionString);
        await AfterwardsCheck.Judge(source, [.. senders.SelectMany(s => s.Acknowledged)], report);
    }

    /// <summary>Until somebody is acknowledged a note that was begun after that moment.</summary>
    private static async Task Taken(List<Sender> senders, long after)
    {
        var begin = Stopwatch.GetTimestamp();
        while (senders.All(s => s.ProvenAt < after))
        {
            if (Stopwatch.GetElapsedTime(begin) > TimeSpan.FromMinutes(2)) throw new TimeoutException("The program did not come back within two minutes.");
            await Task.Delay(10);
        }
    }
}
