using CauNoi.Boards.Figures;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Measures.Engine;
using CauNoi.Organisation.Parts;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Parts;

/// <summary>Whose figures a report takes, over which days, on which map, and what was known by when.</summary>
/// <param name="Key">The report.</param>
/// <param name="Unit">The unit as it stands on the map of the cut-off day.</param>
/// <param name="Tree">That map.</param>
/// <param name="CutOff">The last day that is counted.</param>
/// <param name="Today">The day on which it is written.</param>
/// <param name="Known">What was recorded by then; null for now.</param>
public sealed record ReportScope(ReportKey Key, UnitNode Unit, UnitTree Tree, DateOnly CutOff, DateOnly Today, DateTimeOffset? Known)
{
    private const string Organisation = "member-organisation";

    public Period Period => Key.Period;

    public DayRange Days => new(Period.First, CutOff);

    /// <summary>Whether nothing can be added to the period any more but corrections.</summary>
    public bool Over => CutOff >= Period.Last && Period.Last < Today;

    /// <summary>The last day of which anything can be known.</summary>
    public DateOnly Until => CutOff < Today ? CutOff : Today;

    /// <summary>Where its figures are read: a department and an organisation work on the territory of the unit above.</summary>
    public int Place => Unit.Kind is "department" or "shared-office" or Organisation && Unit.Parent is { } above ? above : Unit.Unit;

    public DateOnly Map => Tree.Map;

    public Period? Before => Period.Previous;

    public Period? YearBefore => Period.Kind.Measure == PeriodMeasure.Given || Period.Kind.Step >= 12 ? null : Period.Of(Period.Kind, Period.First.AddYears(-1));

    public FigureQuestion Asked(DayRange days) => new(days, Map, Known, Public: false, Unit.Kind == Organisation ? Unit.Unit : null);

    /// <summary>Targets with the cut-off and the map of all other figures.</summary>
    public TargetQuestion Targets => new(Until, Today, Known, Public: false) { Map = Map, Until = CutOff, Beside = true };

    /// <summary>The page where a figure is taken apart: the same days, on the same map, by the same organisation.</summary>
    public string Href(string measure, Period? period = null) => $"/ban/so-lieu/{measure}{Asks(Tree.Find(Place)!, period ?? Period)}{(Unit.Kind == Organisation ? $"&cua={UnitAddress.Of(Unit)}" : "")}";

    /// <summary>The page of a target, cut off and on the map as all other figures are.</summary>
    public string TargetHref(Guid target) => $"/ban/bang/chi-tieu/{target}{Asks(Unit, Period)}";

    private string Asks(UnitNode unit, Period period) =>
        $"?don-vi={UnitAddress.Of(unit)}&ky={Uri.EscapeDataString(period.Format())}{(period.Last == Map ? "" : $"&ban-do={MapDay.Machine(Map)}")}{(period == Period && CutOff < Period.Last ? $"&tinh-den={MapDay.Machine(CutOff)}" : "")}";
}
