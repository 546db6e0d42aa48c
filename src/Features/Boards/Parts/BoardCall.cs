using CauNoi.Boards.Figures;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Measures.Parts;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;

namespace CauNoi.Boards.Parts;

/// <summary>What a board was asked: for which unit, over which period, on which map, and what was known by when. Links keep it.</summary>
/// <param name="Face">The public pages, or the desk's.</param>
/// <param name="Unit">The unit, as it stands on the map.</param>
/// <param name="Period">Within which period of the calendar: each target is counted over its own around the end of it.</param>
/// <param name="Map">The chosen map day; null for that of each period.</param>
/// <param name="Known">Until when what was recorded counts; null for now.</param>
/// <param name="Now">The moment of the answer.</param>
public sealed record BoardCall(Face Face, UnitNode Unit, Period Period, DateOnly? Map, DateTimeOffset? Known, DateTimeOffset Now)
{
    /// <summary>As of which day it is judged.</summary>
    public DateOnly Today => VietnamTime.DayOf(Known ?? Now);

    /// <summary>The last day that is counted, where a report cut the period off; null for all of it.</summary>
    public DateOnly? Until { get; init; }

    public DateOnly Day => new[] { Period.Last, Today, Until ?? Today }.Min();

    public bool Public => Face == Face.Portal;

    public string Root => Public ? "/bang" : "/ban/bang";

    public TargetQuestion Question(bool beside) => new(Day, Today, Known, Public) { Map = Map, Beside = beside, Until = Until };

    /// <summary>The same question of the room of figures.</summary>
    public FigureCall Figures => new(Face, Unit, Period, Map ?? Day, Map is not null, Known, Now) { Until = Until };

    /// <summary>Reads the address; null where the unit is none, or at the desk not within reach.</summary>
    public static async Task<BoardCall?> Of(Visit visit, UnitMaps maps, Face face, string? unit, string? period, string? map)
    {
        var today = VietnamTime.DayOf(visit.Known ?? visit.Now);
        var over = Kernel.Time.Period.Of(PeriodKind.Year, today);
        if (period is { Length: > 0 } && !Kernel.Time.Period.TryParse(period, out over!)) return null;
        var chosen = Visit.DayOf(map);
        var tree = await visit.TreeOn(chosen ?? (over.Last < today ? over.Last : today));
        var number = unit is { Length: > 0 } ? UnitAddress.Find(unit, tree, await maps.History(visit.Stop))
            : face == Face.Desk && visit.Actor.Hat is { } hat ? Successors.Today(hat.Unit, tree, maps.Successions).Where(tree.Has).Cast<int?>().FirstOrDefault()
            : tree.Home?.Unit;
        if (number is not { } here || tree.Find(here) is not { } node) return null;
        if (face == Face.Desk && !(await visit.Reach(BoardsAccess.Read)).Covers(here)) return null;
        return new BoardCall(face, node, over, chosen, visit.Known, visit.Now) { Until = visit.Until };
    }

    /// <summary>An address below the root of the boards that keeps what was asked.</summary>
    public string To(string path = "", UnitNode? unit = null, Period? period = null, string more = "") => $"{Root}{path}{Query(unit, period)}{more}";

    /// <summary>The page of a measure's figure over the same days.</summary>
    public string Figure(string measure, UnitNode? unit = null) => $"{(Public ? "/so-lieu" : "/ban/so-lieu")}/{measure}{Query(unit, null)}";

    private string Query(UnitNode? unit, Period? period)
    {
        var query = $"?don-vi={UnitAddress.Of(unit ?? Unit)}&ky={Uri.EscapeDataString((period ?? Period).Format())}";
        if (Map is { } map) query += $"&ban-do={MapDay.Machine(map)}";
        if (Until is { } until && (period is null || period == Period)) query += $"&tinh-den={MapDay.Machine(until)}";
        if (Known is { } known) query += $"&biet-den={MapDay.Machine(VietnamTime.DayOf(known))}";
        return query;
    }
}
