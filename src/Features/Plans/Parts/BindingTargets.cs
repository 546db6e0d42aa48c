using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Units;
using CauNoi.Programmes;

namespace CauNoi.Plans.Parts;

/// <summary>A target as it concerns a year: the wording that the year is judged by, its days, and the goal at their end.</summary>
public sealed record YearTarget(Target Target, TargetWording Wording, ProgrammeHead Programme, DayRange Days, decimal Goal)
{
    public Guid Id => Target.Id;
}

/// <summary>Which targets concern a year, and which units they bind. Worked out each time from what programmes keep in memory.</summary>
public sealed class BindingTargets(ProgrammeBook book, UnitMaps maps)
{
    /// <summary>All targets of a year. Of the running year, those that still hold.</summary>
    public async Task<IReadOnlyList<YearTarget>> Of(int year, DateOnly today, CancellationToken stop)
    {
        var found = new Dictionary<Guid, YearTarget>();
        // A target that ends within the year is met on one of these days.
        foreach (var day in Days(year, today))
            foreach (var target in await book.Live(day, stop))
                if (!found.ContainsKey(target.Id) && await Read(target, year, stop) is { } read) found[target.Id] = read;
        return [.. found.Values.OrderBy(t => t.Programme.IssuedOn).ThenBy(t => t.Target.Programme)];
    }

    /// <summary>One target as it concerns a year, held or closed meanwhile; null where it has no day there.</summary>
    public async Task<YearTarget?> One(Guid target, int year, CancellationToken stop) =>
        await book.One(target, stop) is { } found ? await Read(found, year, stop) : null;

    /// <summary>Those of them that bind a unit.</summary>
    public IReadOnlyList<YearTarget> For(IEnumerable<YearTarget> targets, int unit, UnitTree tree) =>
        [.. targets.Where(t => Binding.Binds(t.Wording, t.Target.Owner, unit, tree, maps.Successions))];

    /// <summary>The map on which a year is planned: today's, or that of its last day once it is over.</summary>
    public static DateOnly MapOf(int year, DateOnly today) => year < today.Year ? new DateOnly(year, 12, 31) : today;

    private async Task<YearTarget?> Read(Target target, int year, CancellationToken stop)
    {
        if (target.On(new DateOnly(year, 12, 31)) is not { } wording || PlanTime.Days(wording.Time, year) is not { } days) return null;
        return await book.Find(target.Programme, stop) is { } programme ? new YearTarget(target, wording, programme, days, wording.GoalIn(days)) : null;
    }

    private static IEnumerable<DateOnly> Days(int year, DateOnly today)
    {
        if (year == today.Year) yield return today;
        for (var month = year == today.Year ? today.Month + 1 : 1; month <= 12; month++) yield return new DateOnly(year, month, 1);
        yield return new DateOnly(year, 12, 31);
    }
}
