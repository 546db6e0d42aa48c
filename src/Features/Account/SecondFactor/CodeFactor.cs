namespace CauNoi.Account.SecondFactor;

/// <summary>What an account proves beside its pass word: a code that changes every half minute.</summary>
public sealed class CodeFactor
{
    public Guid Account { get; init; }

    /// <summary>The shared secret, encrypted with the installation's keys.</summary>
    public required string Secret { get; init; }

    /// <summary>The newest time step whose code was used; older ones and this one work no more.</summary>
    public long LastStep { get; set; }

    public DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>Two requests with the same code: one wins.</summary>
    public uint Version { get; init; }
}

/// <summary>A code on paper, for the day the telephone is lost.</summary>
public sealed class RecoveryCode
{
    public Guid Account { get; init; }

    public required byte[] CodeHash { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public uint Version { get; init; }
}
