using System.Globalization;

namespace CauNoi.Platform.Settings;

/// <summary>Who said that a setting is what it is.</summary>
public enum SettingSource { Default, Table, Machine }

/// <summary>A setting as it stands.</summary>
/// <param name="Value">What holds.</param>
/// <param name="Source">Who said so.</param>
/// <param name="Trouble">Why what was set does not hold, when it does not.</param>
public sealed record SettingStanding(string Value, SettingSource Source, string? Trouble);

/// <summary>All settings at one moment. Every value has passed its rule, so that reading one never fails.</summary>
public sealed class SettingSnapshot(IReadOnlyDictionary<string, SettingStanding> standings)
{
    public SettingStanding this[SettingKind kind] => standings[kind.Name];

    public string Text(SettingKind kind) => this[kind].Value;

    public long Number(SettingKind kind) => long.Parse(this[kind].Value, CultureInfo.InvariantCulture);

    public bool On(SettingKind kind) => this[kind].Value == SettingRules.On;

    public TimeOnly Hour(SettingKind kind) => SettingRules.TryHour(this[kind].Value, out var hour)
        ? hour : throw new InvalidOperationException($"{kind.Name} is no hour.");
}
