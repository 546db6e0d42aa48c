using CauNoi.Kernel.Targets;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Programmes.Years;

/// <summary>A term sliced into years: what each target asks of each of them. Nothing is stored, so an amendment shows at once.</summary>
public static class ShowYears
{
    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, Guid id)
    {
        if (await ProgrammesAccess.Reached(db, visit, maps, id) is not { } programme) return visit.NotFound();
        var targets = await Whole.TargetsOf(db, id, visit.Stop);
        return visit.Page<YearsPage>(new YearsModel(programme, [.. Enumerable.Range(programme.First.Year, programme.Last.Year - programme.First.Year + 1).Select(year => new YearSlice(year,
            [.. targets.Select(t => (t.Row.Id, Wording: t.On(new DateOnly(year, 12, 31)))).Select(t => new YearLine(t.Id, t.Wording, YearGoals.Of(t.Wording, year))).Where(l => l.Goal is not null)]))]));
    }
}

public sealed record YearLine(Guid Target, TargetWording Wording, YearGoal? Goal);

public sealed record YearSlice(int Year, IReadOnlyList<YearLine> Lines);

public sealed record YearsModel(Programme Programme, IReadOnlyList<YearSlice> Years);
