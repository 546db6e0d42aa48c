namespace CauNoi.Programmes;

/// <summary>A way on from the public page of a programme, offered by a room above: this one need not know it.</summary>
/// <param name="Words">What people read.</param>
/// <param name="Href">The address for a programme.</param>
public sealed record ProgrammeLink(string Words, Func<Guid, string> Href);
