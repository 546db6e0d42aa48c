namespace CauNoi.Account.Lock;

/// <summary>How often somebody failed lately, and until when they wait; written by <see cref="SignInTries"/>.</summary>
internal sealed class SignInFailures
{
    public required byte[] Key { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset LastAt { get; init; }

    public DateTimeOffset HeldUntil { get; init; }
}
