using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CauNoi.Platform.Jobs;

/// <summary>Runs the loops that the rooms declare, each at its own pace and in a scope of its own.</summary>
internal sealed partial class LoopRunner(FeatureList features, IServiceScopeFactory scopes, ILogger<LoopRunner> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(features.Loops.Select(l => Turn(l, stoppingToken)));

    private async Task Turn(LoopKind loop, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(loop.Every);
        while (await timer.WaitForNextTickAsync(stop))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await loop.Run(scope.ServiceProvider, stop);
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                Failed(log, e, loop.Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Loop {Name} failed; trying again at its next turn")]
    private static partial void Failed(ILogger log, Exception fault, string name);
}
