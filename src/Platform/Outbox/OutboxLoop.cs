using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CauNoi.Platform.Outbox;

/// <summary>Sends while the program runs. Any node may: a claim keeps two from sending the same.</summary>
internal sealed partial class OutboxLoop(OutboxSender sender, ILogger<OutboxLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await sender.SendDue(stoppingToken) > 0)
                {
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sending failed; trying again in a second")]
    private static partial void Failed(ILogger log, Exception e);
}
