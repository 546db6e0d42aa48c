namespace CauNoi.Ratings;

/// <summary>A way on from the first page of this room, offered by a room above: this one need not know it.</summary>
/// <param name="Title">What people read.</param>
/// <param name="Href">Where it leads.</param>
public sealed record RatingsTab(string Title, string Href);
