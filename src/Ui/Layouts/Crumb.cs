namespace CauNoi.Ui.Layouts;

/// <summary>One step of the way back; the last one has no address.</summary>
public sealed record Crumb(string Title, string? Href = null);
