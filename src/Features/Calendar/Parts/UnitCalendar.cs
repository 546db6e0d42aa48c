using CauNoi.Calendar.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform;
using CauNoi.Platform.Calendar;
using CauNoi.Platform.Units;

namespace CauNoi.Calendar.Parts;

/// <summary>All lines of a unit's calendar: those of the catalogue, and those of every room that has something to show to this actor.</summary>
public sealed class UnitCalendar(FeatureList features, Platform.Catalogue.Rules rules, UnitMaps maps, IServiceProvider services)
{
    /// <summary>The lines that touch the asked days, in order.</summary>
    /// <param name="actor">Who looks; the public on public pages, whoever is signed in there.</param>
    /// <param name="tree">Today's tree.</param>
    /// <param name="unit">Whose calendar; null in an installation that has no units yet.</param>
    /// <param name="below">Whether everything below the unit is looked at too.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<IReadOnlyList<CalendarLine>> Lines(
        Actor actor, UnitTree tree, UnitNode? unit, bool below, DateOnly first, DateOnly last, CancellationToken stop)
    {
        var codes = unit is null ? [] : tree.Path(unit.Unit).Select(n => n.Code).OfType<string>().ToList();
        var lines = KeptDays.Lines(first, last, rules.Commemorations, rules.Holidays, codes).ToList();
        if (unit is null) return lines;
        int[] units = below ? [.. tree.Subtree(unit.Unit).Select(n => n.Unit)] : [unit.Unit];
        var ask = new CalendarAsk(services, actor, tree, maps.Successions, units, first, last, stop);
        foreach (var source in features.CalendarEntries.Where(s => s.Access.Admits(actor)))
            lines.AddRange((await source.Load(ask)).Select(e => Line(e, source, tree)));
        return [.. lines.OrderBy(l => l.First).ThenBy(l => l.Kind).ThenBy(l => l.At)];
    }

    private static CalendarLine Line(CalendarEntry entry, CalendarSource source, UnitTree tree) =>
        new(entry.Key, entry.Title, entry.First, entry.Last, LineKind.Entry)
        {
            Href = entry.Href, At = entry.At, Done = entry.Done, Changed = entry.Changed,
            Note = $"{source.Title} · {tree.Find(entry.Unit)?.Name ?? "Đơn vị cũ"}",
        };
}
