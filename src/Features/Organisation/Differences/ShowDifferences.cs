using CauNoi.Organisation.Parts;
using CauNoi.Organisation.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Differences;

/// <summary>For everybody: what became of which unit between two days, and by which document.</summary>
public static class ShowDifferences
{
    private const int PageSize = 50;

    public static async Task<IResult> Page(Visit visit, UnitMaps maps, AppDb db, string? tu = null, string? den = null, int trang = 1)
    {
        var days = await TwoDays.Of(visit, maps, Visit.DayOf(tu), Visit.DayOf(den));
        var page = Math.Clamp(trang, 1, 10_000);
        var shown = days.Differences.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var bases = await days.Bases(db, [.. shown.Select(d => d.Unit)], visit.Known, visit.Stop);
        return visit.Page<DifferencesPage>(new DifferencesModel(
            days.First, days.Last, days.Differences.Count, page, (days.Differences.Count + PageSize - 1) / PageSize,
            [.. shown.Select(d => new DifferenceRow(d, DifferenceWords.Before(d, days.Before), DifferenceWords.After(d, days.Before, days.After), [.. bases[d.Unit]]))]));
    }
}

public sealed record DifferenceRow(UnitDifference Of, string Before, string After, IReadOnlyList<string> Bases);

public sealed record DifferencesModel(DateOnly First, DateOnly Last, int Total, int Page, int Pages, IReadOnlyList<DifferenceRow> Rows)
{
    public const string Path = "/don-vi/thay-doi";

    public string At(int page) => $"{Path}?tu={MapDay.Machine(First)}&den={MapDay.Machine(Last)}{(page > 1 ? $"&trang={page}" : "")}";

    /// <summary>The same for programs and spreadsheets, whole.</summary>
    public string Api(string format) => $"/api/units/changes?from={MapDay.Machine(First)}&to={MapDay.Machine(Last)}&format={format}";
}
