namespace CauNoi.Platform.Data;

/// <summary>
/// What is kept in memory while nothing changes: at most once a second it asks the database where it stands, and reads anew
/// only when that is elsewhere. Whoever asks a thousand times asks memory.
/// </summary>
public sealed class TrustedRead<T>(TimeProvider clock, Func<CancellationToken, Task<string>> stand, Func<CancellationToken, Task<T>> load) where T : class
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim gate = new(1, 1);
    private Held? held;
    private long checkedAt = long.MinValue;

    public async Task<T> Now(CancellationToken stop)
    {
        if (Fresh() is { } fresh) return fresh;
        await gate.WaitAsync(stop);
        try
        {
            if (Fresh() is { } meanwhile) return meanwhile;
            // Asked before it is read: what is saved meanwhile is seen the next time.
            var (at, now) = (clock.GetTimestamp(), await stand(stop));
            if (held is not { } old || old.Stand != now) held = new Held(now, await load(stop));
            Volatile.Write(ref checkedAt, at);
            return held.Read;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>After a change by this program: the next question looks again.</summary>
    public void Forget() => Volatile.Write(ref checkedAt, long.MinValue);

    private T? Fresh() => Volatile.Read(ref checkedAt) is var at && at != long.MinValue && clock.GetElapsedTime(at) <= Trusted ? held?.Read : null;

    private sealed record Held(string Stand, T Read);
}
