using CauNoi.Platform.Data;

namespace CauNoi.Platform.Units;

/// <summary>Something a room keeps at units and that follows them when they change: named in the preview of a change.</summary>
/// <param name="Title">What follows, in Vietnamese, after its number: "vai trò đã trao".</param>
/// <param name="Count">How much of it there is at these units on a day.</param>
public sealed record UnitHolding(string Title, Func<AppDb, IReadOnlyCollection<int>, DateOnly, CancellationToken, Task<int>> Count);
