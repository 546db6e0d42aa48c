using System.Globalization;
using CauNoi.Test.Support;
using Npgsql;

namespace CauNoi.Bench.Sync;

/// <summary>A head of a residential area with a phone, and what came of the phone's days.</summary>
internal sealed class Village(SimulatedPhone phone) : IDisposable
{
    private const int Records = 20;
    private readonly List<SealedForm> written = [];

    public IEnumerable<Guid> Acknowledged => acknowledged;

    public int FirstBytes { get; private set; }

    public int DayBytes { get; private set; }

    private readonly HashSet<Guid> acknowledged = [];

    /// <summary>The first download, as on the morning on which everybody begins.</summary>
    public async Task Begin() => FirstBytes = (await Read()).Bytes;

    /// <summary>Twenty records, written and sealed without signal.</summary>
    public void Write()
    {
        for (var day = 1; day <= Records; day++)
            written.Add(phone.Seal("activities/mediation-case", new() { ["ngay"] = DateTime.UtcNow.AddDays(-day).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), ["loai"] = "dat-dai", ["ket-qua"] = "thanh", ["viec-khac"] = "co" }));
    }

    /// <summary>All of them at once, as when signal is back.</summary>
    public async Task Send()
    {
        foreach (var receipt in await phone.Send([.. written]))
            if ((string)receipt["state"]! is "received" or "standing") acknowledged.Add((Guid)receipt["id"]!);
            else throw new InvalidOperationException($"A record was not taken: {receipt.ToJsonString()}");
    }

    /// <summary>What changed since: the own twenty records.</summary>
    public async Task Day() => DayBytes = (await Read()).Bytes;

    public void Dispose() => phone.Dispose();

    /// <summary>Accounts, roles and phones, laid into the tables: taking in is measured nowhere here.</summary>
    public static async Task<Village[]> Found(NpgsqlDataSource source, HttpClient line, int count)
    {
        var areas = await source.All<int>("select unit from unit_node where kind = 'residential-area' and valid_until is null order by unit");
        var phones = Enumerable.Range(0, count).Select(_ => new SimulatedPhone(line)).ToArray();
        await using var command = source.CreateCommand("""
            with one as (select no, gen_random_uuid() as account, gen_random_uuid() as role, unit, device, key from unnest($1::int[], $2::int[], $3::uuid[], $4::bytea[]) as t(no, unit, device, key)),
            person as (insert into staff_account (id, user_name, name, demo, created_at) select account, 'may' || no, 'Trưởng ban ' || no, true, now() from one),
            hat as (insert into role_grant (id, account, role, unit, valid_from, granted_at) select role, account, 'area-head', unit, current_date - 30, now() from one)
            insert into notebook_device (id, account, role_grant, unit, name, key, enrolled_at, seen_at) select device, account, role, unit, 'Điện thoại', key, now(), now() from one
            """);
        command.Parameters.AddWithValue(Enumerable.Range(1, count).ToArray());
        command.Parameters.AddWithValue(Enumerable.Range(0, count).Select(n => areas[n % areas.Count]).ToArray());
        command.Parameters.AddWithValue(phones.Select(p => p.Device).ToArray());
        command.Parameters.AddWithValue(phones.Select(p => p.PublicKey).ToArray());
        await command.ExecuteNonQueryAsync();
        return [.. phones.Select(p => new Village(p))];
    }

    private async Task<Download> Read()
    {
        var answer = await phone.Read();
        return answer.Status == 200 ? answer : throw new InvalidOperationException($"A download was answered {answer.Status}.");
    }
}
