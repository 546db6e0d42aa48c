using CauNoi.Platform.Pages;
using CauNoi.Ui;

namespace CauNoi.Platform.Facts;

/// <summary>
/// Where the records behind facts are shown. A room that leaves facts offers it at its front door; whoever takes a figure
/// apart gets from it only what this visitor may open.
/// </summary>
/// <param name="Find">The records among these that may be opened on a face: what to call them, and where they are.</param>
public sealed record RecordDoor(Func<Visit, IServiceProvider, Face, IReadOnlyCollection<Guid>, Task<IReadOnlyList<FoundRecord>>> Find);

/// <summary>A record that may be opened.</summary>
public sealed record FoundRecord(Guid Record, string Title, string Href);
