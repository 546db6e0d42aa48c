namespace CauNoi.Platform.Health;

/// <summary>Programs of the machine that a room needs, listed at its front door: the page of states says which are missing and what that means.</summary>
/// <param name="Part">Stable English name.</param>
/// <param name="Title">What people call the part.</param>
/// <param name="Missing">One sentence for each program that is not there. Asked again and again: it looks once.</param>
public sealed record RoomTools(string Part, string Title, Func<IServiceProvider, IReadOnlyList<string>> Missing);
