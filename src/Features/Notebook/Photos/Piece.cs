namespace CauNoi.Notebook.Photos;

/// <summary>A piece of a photo on its way, sealed as it came.</summary>
internal sealed class Piece
{
    public Guid Device { get; init; }

    public Guid Item { get; init; }

    public int No { get; init; }

    /// <summary>Where in the stream it begins.</summary>
    public int Starts { get; init; }

    /// <summary>How long the whole stream is.</summary>
    public int Total { get; init; }

    public required byte[] Bytes { get; init; }

    public DateTimeOffset CameAt { get; init; }
}
