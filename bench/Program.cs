using CauNoi.Bench;
using CauNoi.Bench.Acts;
using CauNoi.Bench.Cascade;
using CauNoi.Bench.Crash;
using CauNoi.Bench.Import;
using CauNoi.Bench.Measures;
using CauNoi.Bench.Opening;
using CauNoi.Bench.Page;
using CauNoi.Bench.Papers;
using CauNoi.Bench.Petitions;
using CauNoi.Bench.ReadFuzz;
using CauNoi.Bench.ReadText;
using CauNoi.Bench.Search;
using CauNoi.Bench.Sync;
using CauNoi.Bench.Tree;

// Benches start this program a second time: as the server that is measured, as the node that is killed.
if (args is [PageHost.Name, ..]) return await PageHost.Run();
if (args is [BatchNode.Name, ..]) return await BatchNode.Run();

Func<Options, Report, Task>[] all = [ActsBench.Run, PageBench.Run, SearchBench.Run, CrashBench.Run, TreeBench.Run, ImportBench.Run, SyncBench.Run, MeasuresBench.Run, CascadeBench.Run, OpeningBench.Run, ReadingBench.Run, ReadFuzzBench.Run, PetitionsBench.Run, ReportsBench.Run];
string[] names = ["acts", "page", "search", "crash", "tree", "import", "sync", "measures", "cascade", "opening", "reading", "read-fuzz", "petitions", ReportsBench.Name];
if (Options.Parse(args, names) is not { } options)
{
    await Console.Error.WriteLineAsync($"bench [{string.Join('|', names)}] [--json] [--quick] {Options.Known}");
    return 2;
}

// Ctrl-C ends as the end does: what was started is stopped.
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    Environment.Exit(130);
};
var report = new Report(options);
for (var i = 0; i < all.Length; i++)
{
    if (options.Name is not null && options.Name != names[i]) continue;
    await Console.Error.WriteLineAsync($"bench {names[i]} …");
    await all[i](options, report);
}

report.Print();
return report.Ok ? 0 : 1;
