namespace CauNoi.Platform.Catalogue;

/// <summary>A catalogue file that was skipped, and why: shown to the operator, never a reason not to start.</summary>
/// <param name="Path">The file.</param>
/// <param name="Reason">Vietnamese sentence; it names the row where it can.</param>
public sealed record BadFile(string Path, string Reason);

/// <summary>What a catalogue folder yielded: the rows of its good files, and its bad files by name.</summary>
public sealed record Loaded<T>(T Value, IReadOnlyList<BadFile> BadFiles);
