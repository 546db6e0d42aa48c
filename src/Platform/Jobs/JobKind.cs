namespace CauNoi.Platform.Jobs;

/// <summary>Work by the clock, once for the whole installation. Idempotent: running it twice does no more than once; a dry run says what it would do.</summary>
/// <param name="Name">Stable name, feature first.</param>
/// <param name="Title">What it is for, as people read it.</param>
/// <param name="Cron">When, Quartz notation, Vietnam time.</param>
/// <param name="Run">The work (services, dry, stop); returns one Vietnamese sentence of what it did or would do.</param>
public sealed record JobKind(string Name, string Title, string Cron, Func<IServiceProvider, bool, CancellationToken, Task<string>> Run);

/// <summary>Work that every node does again and again while it serves.</summary>
/// <param name="Name">Stable name, feature first.</param>
/// <param name="Every">How often.</param>
/// <param name="Run">The work; what it throws is logged, and it is tried again.</param>
public sealed record LoopKind(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task> Run);

/// <summary>A job looked and found something that is not right: the sentence is its outcome, and it counts as failed.</summary>
public sealed class JobFailed(string sentence) : Exception(sentence);
