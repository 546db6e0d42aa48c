namespace CauNoi.OpenPetitions.CoSign;

/// <summary>Somebody met the same: one row, added and never altered. A sheet signed by hand is one row for all who signed it.</summary>
public sealed class CoSignature
{
    public Guid Id { get; init; }

    public long Tx { get; init; }

    public required string Petition { get; init; }

    /// <summary>"text" or "mail": how the code left; "sheet": signed by hand; nothing where no way was given.</summary>
    public string? Way { get; init; }

    public byte[]? ContactHash { get; init; }

    public byte[]? CodeHash { get; init; }

    public int Count { get; init; } = 1;

    public DateTimeOffset At { get; init; }
}

/// <summary>A signature was confirmed. A row of its own, so that counts only ever add up.</summary>
public sealed class CoSignatureConfirmation
{
    public Guid Signature { get; init; }

    public long Tx { get; init; }

    public required string Petition { get; init; }

    public int Count { get; init; } = 1;

    public DateTimeOffset At { get; init; }
}
