namespace CauNoi.Petitions;

/// <summary>What a sender typed, sealed with the intake key, and by which hashes the desk finds it.</summary>
public sealed class PetitionPrivate
{
    public Guid Petition { get; init; }

    public required byte[] Content { get; set; }

    public required long[] Tokens { get; set; }
}

/// <summary>What the sender added later, sealed.</summary>
public sealed class PetitionMessage
{
    public Guid Id { get; init; }

    public Guid Petition { get; init; }

    public DateTimeOffset At { get; init; }

    public required byte[] Content { get; init; }
}
