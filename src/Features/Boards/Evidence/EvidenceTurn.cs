namespace CauNoi.Boards.Evidence;

/// <summary>How often a record without pictures was changed or got its first one. It says nothing; it lets one go first.</summary>
internal sealed class EvidenceTurn
{
    public Guid Record { get; init; }

    public int Turn { get; set; }

    public uint Version { get; init; }
}
