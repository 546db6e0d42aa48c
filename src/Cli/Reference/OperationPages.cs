using CauNoi.Platform;
using CauNoi.Platform.Settings;

namespace CauNoi.Cli.Reference;

/// <summary>What those who keep the program running set and schedule.</summary>
internal static class OperationPages
{
    public static ReferencePage Settings(FeatureList features) => new(
        "settings.md", "Settings",
        "Every setting with its meaning and default. The environment of a machine wins over what was set on the page `/he-thong/cai-dat`, and that over the default. "
        + "A secret is stored encrypted and never shown again.",
        string.Concat(features.Settings.GroupBy(s => s.Group).Select(g => Markdown.Section(g.Key, Markdown.Table(
            ["Setting", "Title", "Takes", "Default", "Meaning", "Example", "Environment"], g.Select(Line))))));

    public static ReferencePage Jobs(FeatureList features) => new(
        "jobs.md", "Jobs",
        "Work by the clock. Times are Vietnam time in Quartz notation: second, minute, hour, day of month, month, day of week. Running a job twice does no more than once.",
        Markdown.Section("Once for the installation", Markdown.Table(["Job", "What for", "When", "Code"], features.Jobs.OrderBy(j => j.Name, StringComparer.Ordinal)
            .Select(j => (string[])[Markdown.Code(j.Name), j.Title, Markdown.Code(j.Cron), Markdown.Code(j.Run.Method.DeclaringType?.FullName)])))
        + Markdown.Section("On every node, again and again", Markdown.Table(["Loop", "Every", "Code"], features.Loops.OrderBy(l => l.Name, StringComparer.Ordinal)
            .Select(l => (string[])[Markdown.Code(l.Name), Seconds(l.Every), Markdown.Code(l.Run.Method.DeclaringType?.FullName)]))));

    private static string[] Line(SettingKind setting) =>
    [
        Markdown.Code(setting.Name), setting.Title, Takes(setting), Markdown.Code(setting.Default), setting.Meaning, Markdown.Code(setting.Example), Markdown.Code(setting.Variable),
    ];

    private static string Takes(SettingKind setting) => setting.Type switch
    {
        SettingType.Number => FormattableString.Invariant($"number, {setting.Least} to {setting.Most}"),
        SettingType.Switch => $"{SettingRules.On} or {SettingRules.Off}",
        _ when setting.Choices.Count > 0 => string.Join(", ", setting.Choices),
        _ => setting.Type.ToString().ToLowerInvariant(),
    };

    private static string Seconds(TimeSpan every) => FormattableString.Invariant($"{every.TotalSeconds:0.###} s");
}
