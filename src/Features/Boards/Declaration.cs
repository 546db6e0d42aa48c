namespace CauNoi.Boards;

/// <summary>A number that a unit says is right where the system counted another: never taken for measured, shown beside it with the gap.</summary>
public sealed class Declaration
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    /// <summary>The base measure it is about.</summary>
    public required string Measure { get; init; }

    public DateOnly First { get; init; }

    public DateOnly Last { get; init; }

    public long Amount { get; set; }

    public required string Reason { get; set; }

    public Guid DeclaredBy { get; set; }

    public DateTimeOffset DeclaredAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public uint Version { get; init; }
}
