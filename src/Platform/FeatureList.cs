using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Settings;

namespace CauNoi.Platform;

/// <summary>All rooms of the house, lowest first.</summary>
public sealed class FeatureList(IReadOnlyList<Feature> features, string? catalogue = null)
{
    /// <summary>Catalogue files of the rooms that were skipped. Read first: what a room declares may come from its files.</summary>
    public IReadOnlyList<BadFile> BadFiles { get; } = catalogue is null ? [] : [.. features.SelectMany(f => f.Read(catalogue))];

    public IReadOnlyList<Feature> All { get; } = features;

    /// <summary>Which rooms these are; lists with the same rooms have the same tables.</summary>
    internal string Rooms { get; } = string.Join(' ', features.Select(f => f.GetType().FullName));

    public IReadOnlyList<Measure> Measures { get; } = [.. features.SelectMany(f => f.Measures)];

    public IReadOnlyList<SettingKind> Settings { get; } = [.. PlatformSettings.All, .. features.SelectMany(f => f.Settings)];

    public IReadOnlyList<JobKind> Jobs { get; } = [.. features.SelectMany(f => f.Jobs)];

    public IReadOnlyList<LoopKind> Loops { get; } = [.. features.SelectMany(f => f.Loops)];

    public IReadOnlyList<ActKind> Acts { get; } = [.. features.SelectMany(f => f.Acts)];

    public IReadOnlyList<Units.UnitPanel> UnitPanels { get; } = [.. features.SelectMany(f => f.UnitPanels).OrderBy(p => p.Order)];

    public IReadOnlyList<Units.UnitPanel> HomePanels { get; } = [.. features.SelectMany(f => f.HomePanels).OrderBy(p => p.Order)];
    public IReadOnlyList<Calendar.CalendarSource> CalendarEntries { get; } = [.. features.SelectMany(f => f.CalendarEntries)];

    public IReadOnlyList<Pages.HeadLine> HeadLines { get; } = [.. features.SelectMany(f => f.HeadLines)];

    /// <summary>What is added to an act, by its name.</summary>
    public ILookup<string, ActSequel> Sequels { get; } = features.SelectMany(f => f.Sequels).SelectMany(s => s.Acts.Select(a => (Act: a.Name, Sequel: s))).ToLookup(s => s.Act, s => s.Sequel);

    public IReadOnlyList<Offline.OfflineRoom> Offline { get; } = [.. features.Select(f => f.Offline).OfType<Offline.OfflineRoom>()];

    public IReadOnlyList<DutyKind> Duties { get; } = [.. features.SelectMany(f => f.Duties)];
}
