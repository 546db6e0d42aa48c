using CauNoi.Platform;

namespace CauNoi.Cli.Reference;

/// <summary>What those who keep the program running set and schedule.</summary>
internal static class OperationPages
{
    public static ReferencePage Settings(FeatureList features) => new(
        "settings.md", "Settings",
        "Every setting with its meaning and default. A setting that nobody has changed has its default.",
        Markdown.Table(["Setting", "Title", "Type", "Default", "Meaning", "Example"], features.Settings.OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => (string[])
            [
                Markdown.Code(s.Name), s.Title, s.Type.ToString().ToLowerInvariant(), Markdown.Code(s.Default), s.Meaning, Markdown.Code(s.Example),
            ])));

    public static ReferencePage Jobs(FeatureList features) => new(
        "jobs.md", "Jobs",
        "Work by the clock. Times are Vietnam time in Quartz notation: second, minute, hour, day of month, month, day of week. Running a job twice does no more than once.",
        Markdown.Table(["Job", "When", "Code"], features.All.SelectMany(f => f.Jobs).OrderBy(j => j.Name, StringComparer.Ordinal)
            .Select(j => (string[])[Markdown.Code(j.Name), Markdown.Code(j.Cron), Markdown.Code(j.Run.Method.DeclaringType?.FullName)])));
}
