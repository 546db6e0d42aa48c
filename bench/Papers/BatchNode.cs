using CauNoi.App;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bench.Papers;

/// <summary>A node that makes waiting batches of reports, in a process of its own so that it can be killed.</summary>
internal static class BatchNode
{
    public const string Name = "batch-node";

    public static async Task<int> Run()
    {
        await using var source = DataSources.For(Environment.GetEnvironmentVariable("CAUNOI_DB")!);
        await using var services = new ServiceCollection().AddPlatform(House.Features, source, BenchServer.FolderNamed("bench-data")).BuildServiceProvider();
        return await services.GetRequiredService<JobRunner>().Run("reports.make-batches", dry: false, CancellationToken.None) is { Ran: true, Failed: false } ? 0 : 1;
    }
}
