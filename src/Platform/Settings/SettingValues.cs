using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;

namespace CauNoi.Platform.Settings;

/// <summary>
/// The settings in force on this node. What the machine's environment says wins, then the table, then the default.
/// The table is looked at no more than once a second, so a change reaches every node within about that.
/// </summary>
public sealed class SettingValues(NpgsqlDataSource source, FeatureList features, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private readonly IDataProtector secrets = protection.CreateProtector("caunoi.settings");
    private readonly SemaphoreSlim gate = new(1, 1);
    private SettingSnapshot? known;
    private long readAt;

    /// <summary>All settings as they stand; one consistent set for one piece of work.</summary>
    public async Task<SettingSnapshot> Read(CancellationToken stop = default)
    {
        if (known is { } fresh && clock.GetElapsedTime(readAt) < Trusted) return fresh;
        await gate.WaitAsync(stop);
        try
        {
            if (known is not null && clock.GetElapsedTime(readAt) < Trusted) return known;
            var stored = await Stored(stop);
            readAt = clock.GetTimestamp();
            return known = new SettingSnapshot(features.Settings.ToDictionary(k => k.Name, k => Standing(k, stored)));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>After a change by this program: the next question looks again.</summary>
    public void Forget() => known = null;

    /// <summary>A value as the table keeps it: a secret only readable with this installation's keys.</summary>
    public string ToStored(SettingKind kind, string value) => kind.Type == SettingType.Secret ? secrets.Protect(value) : value;

    private SettingStanding Standing(SettingKind kind, Dictionary<string, string> stored)
    {
        if (Environment.GetEnvironmentVariable(kind.Variable) is { } set) return Judged(kind, set.Trim(), SettingSource.Machine);
        if (!stored.TryGetValue(kind.Name, out var value)) return new SettingStanding(kind.Default, SettingSource.Default, null);
        if (kind.Type != SettingType.Secret) return Judged(kind, value, SettingSource.Table);
        try
        {
            return Judged(kind, secrets.Unprotect(value), SettingSource.Table);
        }
        catch (CryptographicException)
        {
            // Restored without its keys, as a backup of data alone is: everything works that needs no key.
            return new SettingStanding(kind.Default, SettingSource.Default, "Không mở được giá trị đã lưu vì thiếu khoá của hệ thống. Xin nhập lại.");
        }
    }

    // A value that cannot be right is named and passed over; the program goes on with the default.
    private static SettingStanding Judged(SettingKind kind, string value, SettingSource source) => SettingRules.Judge(kind, value) is { } refused
        ? new SettingStanding(kind.Default, SettingSource.Default, $"Giá trị đã đặt không dùng được nên đang theo mặc định. {refused}")
        : new SettingStanding(value, source, null);

    private async Task<Dictionary<string, string>> Stored(CancellationToken stop)
    {
        var stored = new Dictionary<string, string>();
        await using var command = source.CreateCommand("select name, value from setting");
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) stored[reader.GetString(0)] = reader.GetString(1);
        return stored;
    }
}
