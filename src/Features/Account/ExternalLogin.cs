namespace CauNoi.Account;

/// <summary>Who an account is at another provider of sign-in.</summary>
public sealed class ExternalLogin
{
    /// <summary>The provider, by the address it calls itself.</summary>
    public required string Issuer { get; init; }

    /// <summary>The person there: what the provider's chosen claim says, and never an e-mail address by guess.</summary>
    public required string Subject { get; init; }

    public Guid Account { get; init; }

    public DateTimeOffset LinkedAt { get; init; }
}
