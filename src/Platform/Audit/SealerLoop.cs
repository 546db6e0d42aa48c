using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CauNoi.Platform.Audit;

/// <summary>Seals every second while the program runs. A failure is logged and tried again; nobody waits for it.</summary>
internal sealed partial class SealerLoop(Sealer sealer, TimeProvider clock, ILogger<SealerLoop> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sealer.SealOnce(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sealing failed; trying again in a second")]
    private static partial void Failed(ILogger log, Exception e);
}
