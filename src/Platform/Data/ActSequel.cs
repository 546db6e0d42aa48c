using CauNoi.Kernel.Audit;

namespace CauNoi.Platform.Data;

/// <summary>
/// What a room adds to acts of a room below it, in the same transaction: the lower room goes its way and knows nothing of
/// it. For what must never be seen apart; whatever may come a moment later reads facts, duties and acts instead.
/// </summary>
/// <param name="Acts">To which acts.</param>
/// <param name="Run">Adds to the change, once, when all that the act itself alters is in it.</param>
public sealed record ActSequel(IReadOnlyList<ActKind> Acts, Func<AppDb, Change, CancellationToken, Task> Run);
