using CauNoi.Kernel.Units;

namespace CauNoi.Platform.Pages;

/// <summary>
/// A line that a room says at the head of the first pages, the portal's and the desk's, listed at its front door: those
/// pages show it and know nothing of the room.
/// </summary>
/// <param name="Load">
/// The line for a unit on a day, or nothing. It is asked on the busiest pages of the house: what it needs is kept in memory.
/// </param>
public sealed record HeadLine(Func<IServiceProvider, UnitTree, int, DateOnly, CancellationToken, Task<string?>> Load);
