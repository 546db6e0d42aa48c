namespace CauNoi.Account.Passkeys;

/// <summary>A key that somebody's device keeps and opens with a finger, a face or its own code.</summary>
public sealed class Passkey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Account { get; init; }

    /// <summary>The name the device gave it.</summary>
    public required byte[] Credential { get; init; }

    /// <summary>The public key as the device sent it (COSE).</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>How often the device used it; one that goes backwards was copied.</summary>
    public long Counter { get; set; }

    public required string Name { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public uint Version { get; init; }
}

/// <summary>A challenge that was answered and is therefore spent.</summary>
public sealed class AnsweredChallenge
{
    public required byte[] ChallengeHash { get; init; }

    public DateTimeOffset Until { get; init; }
}
