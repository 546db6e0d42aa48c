using System.Security.Cryptography;
using System.Text;
using CauNoi.Account.Rules;
using Npgsql;

namespace CauNoi.Account.Lock;

/// <summary>
/// Counts tries to sign in, in the database, so that all nodes hold up the same people. A try is counted as a failure
/// before the pass word is looked at and taken back when it was right: a hundred guesses sent at once are a hundred.
/// </summary>
internal sealed class SignInTries(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Counts a try with a pass word. Names that nobody has count the same.</summary>
    public Task<SignInTry> Password(string name, string address, Guid? knownDevice, CancellationToken stop) => knownDevice is { } device
        ? Begin([new($"device|{device}|{name}", SignInPace.Strict)], stop)
        : Begin(
        [
            new($"pair|{name}|{Devices.Network(address)}", SignInPace.Strict),
            new($"name|{name}", SignInPace.Name),
            new($"network|{Devices.Network(address)}", SignInPace.Network),
        ], stop);

    /// <summary>Counts a try of somebody who is known already: the second step, or the present pass word before a change.</summary>
    public Task<SignInTry> SecondStep(Guid account, Guid? knownDevice, CancellationToken stop) =>
        Begin([new(knownDevice is { } device ? $"step|{account}|{device}" : $"step|{account}", SignInPace.Strict)], stop);

    /// <summary>It was right: the strict count begins anew, the loose ones lose this one.</summary>
    public async Task Right(SignInTry tried, CancellationToken stop)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new("delete from sign_in_pace where key = $1") { Parameters = { new() { Value = tried.Keys[0] } } });
        foreach (var key in tried.Keys.Skip(1))
            batch.BatchCommands.Add(new("update sign_in_pace set failures = greatest(failures - 1, 0) where key = $1") { Parameters = { new() { Value = key } } });
        await batch.ExecuteNonQueryAsync(stop);
    }

    private async Task<SignInTry> Begin(IReadOnlyList<Counted> counted, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        byte[][] keys = [.. counted.Select(c => SHA256.HashData(Encoding.UTF8.GetBytes(c.Who)))];
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new("select max(held_until) from sign_in_pace where key = any($1) and held_until > $2 and last_at <= $2 + interval '1 minute'")
        {
            Parameters = { new() { Value = keys }, new() { Value = now } },
        });
        foreach (var (key, one) in keys.Zip(counted)) batch.BatchCommands.Add(Count(key, keys, one.Waits, now));

        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        var held = reader.IsDBNull(0) ? now : reader.GetFieldValue<DateTimeOffset>(0);
        var taken = 0;
        while (await reader.NextResultAsync(stop))
            if (await reader.ReadAsync(stop))
                taken++;
        // Held by somebody who tried in this very moment: shortly.
        if (held <= now && taken < keys.Length) held = now.AddSeconds(1);
        return new SignInTry(keys, held - now);
    }

    // A try in the future was counted by a clock that has been put right since: it holds nobody up.
    // One statement a count, so that the row's lock puts tries of one moment in a line. While somebody is held nothing is
    // counted: who hammers at one door must not shut others.
    private static NpgsqlBatchCommand Count(byte[] key, byte[][] keys, IReadOnlyList<int> waits, DateTimeOffset now) => new("""
        insert into sign_in_pace as p (key, failures, last_at, held_until)
        select $1, 1, $2, $2 + ($3::int[])[1] * interval '1 second'
        where not exists (select 1 from sign_in_pace h where h.key = any($4) and h.held_until > $2 and h.last_at < $2)
        on conflict (key) do update set last_at = $2,
            failures = case when p.last_at < $5 then 1 else p.failures + 1 end,
            held_until = $2 + ($3::int[])[case when p.last_at < $5 then 1 else least(p.failures + 1, cardinality($3::int[])) end] * interval '1 second'
        where p.held_until <= $2 or p.last_at > $2 + interval '1 minute'
        returning 1
        """)
    {
        Parameters = { new() { Value = key }, new() { Value = now }, new() { Value = waits.ToArray() }, new() { Value = keys }, new() { Value = now - SignInPace.Forgotten } },
    };

    private sealed record Counted(string Who, IReadOnlyList<int> Waits);
}

/// <summary>A try that was counted, or that must wait.</summary>
/// <param name="Keys">What counted it, the strictest first.</param>
/// <param name="Left">How long to wait still; zero when it may go on.</param>
internal sealed record SignInTry(byte[][] Keys, TimeSpan Left)
{
    public bool Held => Left > TimeSpan.Zero;
}
