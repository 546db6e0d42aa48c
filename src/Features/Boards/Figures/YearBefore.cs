using System.Runtime.InteropServices;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Measures.Engine;

namespace CauNoi.Boards.Figures;

/// <summary>How the targets stood at the units a year ago: at the end of that period, and on the same day of it.</summary>
internal sealed class YearBefore(IReadOnlyDictionary<(Guid, int), YearBefore.Stood> ends, IReadOnlyDictionary<(Guid, int), YearBefore.Stood> days)
{
    /// <summary>What stood on the day and at the end; null where it was not counted.</summary>
    public (decimal ThisDay, decimal End)? Course(Guid target, int unit) =>
        ends.TryGetValue((target, unit), out var end) && end.Value.Known && days.TryGetValue((target, unit), out var day) && day.Value.Known ? (day.Value.Value, end.Value.Value) : null;

    /// <summary>Of a target kept without a break: the last year since its first in which it was not; null where there is none.</summary>
    public int? BrokenIn(AskedTarget asked, int unit)
    {
        if (asked.Wording.Time.Cadence != Cadence.Kept || !ends.TryGetValue((asked.Target.Id, unit), out var end)) return null;
        var last = asked.Period.Last.Year - 1;
        var due = Math.Min(last - asked.Wording.Time.First.Year + 1, DayRange.MostYears);
        return end.Kept < due ? last - end.Kept : null;
    }

    public static IReadOnlyDictionary<(Guid, int), Stood> Read(Dictionary<Guid, OpenTarget> looks, FigureLook look, DayRange days, IReadOnlyList<AskedTarget> targets, IReadOnlyList<int> units)
    {
        var read = new Dictionary<(Guid, int), Stood>();
        foreach (var asked in targets.Select(t => t with { Period = days }))
        {
            if (!looks.TryGetValue(asked.Target.Id, out var open) || !open.Of(asked)) looks[asked.Target.Id] = open = new OpenTarget(look.Frame, look.Book, asked.Wording, asked.Period);
            if (open.Mistake is not null) continue;
            foreach (var unit in units)
                read[(asked.Target.Id, unit)] = new Stood(open.Own(unit), asked.Wording.Time.Cadence == Cadence.Kept ? open.YearsKept(unit) : 0);
        }

        return read;
    }

    /// <summary>What stood, and for how many years on end the goal had been kept by then.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Stood(Reading Value, int Kept);
}
