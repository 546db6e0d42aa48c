using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Measures.Engine;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;

namespace CauNoi.Measures.Parts;

/// <summary>What a page about figures was asked: which unit, which period, which map, and what was known by when. Links keep it.</summary>
/// <param name="Face">The public pages, or the desk's.</param>
/// <param name="Unit">The unit, as it stands on the map.</param>
/// <param name="Period">The period.</param>
/// <param name="Map">The map day; without a wish the last day of the period, as far as it has come.</param>
/// <param name="ChosenMap">Whether somebody wished for it.</param>
/// <param name="Known">Until when what was recorded counts; null for now.</param>
/// <param name="Now">The moment of the answer.</param>
public sealed record FigureCall(Face Face, UnitNode Unit, Period Period, DateOnly Map, bool ChosenMap, DateTimeOffset? Known, DateTimeOffset Now)
{
    public DateOnly Today => VietnamTime.DayOf(Now);

    /// <summary>The last day that is counted, where a report cut the period off; null for all of it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only what this organisation did; null for everybody.</summary>
    public UnitNode? By { get; init; }

    /// <summary>Whether the reader may see no other organisation's work here.</summary>
    public bool OnlyBy { get; init; }

    public DayRange Days => Until is { } until && until < Period.Last ? new(Period.First, until < Period.First ? Period.First : until) : DayRange.Of(Period);

    public FigureQuestion Question => Over(Period) with { Days = Days };

    public string Root => Face == Face.Desk ? "/ban/so-lieu" : "/so-lieu";

    /// <summary>Reads the address; null where the unit is none, or at the desk not within reach.</summary>
    public static async Task<FigureCall?> Of(Visit visit, UnitMaps maps, Face face, string? unit, string? period, string? map)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var over = Kernel.Time.Period.Of(PeriodKind.Year, today);
        if (period is { Length: > 0 } && !Kernel.Time.Period.TryParse(period, out over!)) return null;
        var chosen = Visit.DayOf(map);
        var day = chosen ?? (over.Last < today ? over.Last : today);
        var tree = await visit.TreeOn(day);
        var number = unit is { Length: > 0 } ? UnitAddress.Find(unit, tree, await maps.History(visit.Stop))
            : face == Face.Desk && visit.Actor.Hat is { } hat ? Successors.Today(hat.Unit, tree, maps.Successions).Where(tree.Has).Cast<int?>().FirstOrDefault()
            : tree.Home?.Unit;
        if (number is not { } here || tree.Find(here) is not { } node) return null;
        var call = new FigureCall(face, node, over, day, chosen is not null, visit.Known, visit.Now) { Until = visit.Until };
        if (face == Face.Portal) return call;
        UnitNode? by = null;
        if (visit.By is { Length: > 0 } wanted && (by = UnitAddress.Find(wanted, tree, await maps.History(visit.Stop)) is { } found ? tree.Find(found) : null) is null) return null;
        var reach = await visit.Reach(MeasuresAccess.Read);
        // An organisation works on the territory of the unit above it: whoever reads of it reads what it did there, and nothing else of that place.
        return reach.Covers(here) ? call with { By = by } : by is { Parent: { } above } && reach.Covers(by.Unit) && tree.Within(here, above) ? call with { By = by, OnlyBy = true } : null;
    }

    /// <summary>The same for another period: on the chosen map, or on that of its own last day.</summary>
    public FigureQuestion Over(Period period) => new(DayRange.Of(period), ChosenMap ? Map : period.Last < Today ? period.Last : Today, Known, Face == Face.Portal, By?.Unit);

    /// <summary>An address that keeps what was asked.</summary>
    public string To(string path, UnitNode? unit = null, Period? period = null, DateOnly? map = null, string more = "")
    {
        var query = $"?don-vi={UnitAddress.Of(unit ?? Unit)}&ky={Uri.EscapeDataString((period ?? Period).Format())}";
        if (map is not null || ChosenMap) query += $"&ban-do={MapDay.Machine(map ?? Map)}";
        if (Until is { } until && (period is null || period == Period)) query += $"&tinh-den={MapDay.Machine(until)}";
        if (By is { } by) query += $"&cua={UnitAddress.Of(by)}";
        if (Known is { } known) query += $"&biet-den={MapDay.Machine(VietnamTime.DayOf(known))}";
        return $"{Root}{path}{query}{more}";
    }
}
