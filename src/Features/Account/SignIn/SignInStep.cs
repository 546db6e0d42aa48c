namespace CauNoi.Account.SignIn;

/// <summary>A sign-in whose pass word was right and whose second step is still to come.</summary>
public sealed class SignInStep
{
    public required byte[] TokenHash { get; init; }

    public Guid Account { get; init; }

    /// <summary>Whether "this phone is mine" was ticked.</summary>
    public bool Keep { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
