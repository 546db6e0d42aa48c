namespace CauNoi.Platform.Jobs;

/// <summary>Work by the clock. Idempotent: running it twice does no more than once; a dry run says what it would do.</summary>
/// <param name="Name">Stable name, feature first.</param>
/// <param name="Cron">When, Quartz notation, Vietnam time.</param>
/// <param name="Run">The work; returns one Vietnamese sentence of what it did or would do.</param>
public sealed record JobKind(string Name, string Cron, Func<IServiceProvider, bool, CancellationToken, Task<string>> Run);
