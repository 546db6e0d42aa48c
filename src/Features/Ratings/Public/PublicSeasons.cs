using System.Globalization;
using System.Text;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings.Public;

/// <summary>Published seasons for everybody: as pages, and as the open data from which anybody comes to the same points.</summary>
public static class PublicSeasons
{
    private const int MostShown = 100;

    public static async Task<IResult> List(Visit visit, AppDb db) => visit.Page<PublicSeasonsPage>(new PublicSeasonsModel(await Brief(visit, db)));

    public static async Task<IResult> One(Visit visit, AppDb db, Guid id) =>
        await Found(visit, db, id) is { Publication: { } text } season ? visit.Page<PublicSeasonPage>(new PublicSeasonModel(season, RubricText.Read<OpenSeason>(text))) : visit.NotFound();

    public static async Task<IResult> Unit(Visit visit, AppDb db, Guid id, int unit)
    {
        if (await Found(visit, db, id) is not { Publication: { } text } season) return visit.NotFound();
        var open = RubricText.Read<OpenSeason>(text);
        return open.Units.FirstOrDefault(u => u.Unit == unit) is { } rated ? visit.Page<PublicUnitPage>(new PublicUnitModel(season, open, rated)) : visit.NotFound();
    }

    /// <summary>All published seasons.</summary>
    public static async Task<IResult> All(Visit visit, AppDb db) => Results.Json((await Brief(visit, db)).Select(s => new SeasonAnswer(s.Id, s.Title, s.Year, s.PublishedAt, s.Hash)));

    /// <summary>One season exactly as it was published, byte for byte what its hash is of; or its units as a table.</summary>
    public static async Task<IResult> Data(Visit visit, AppDb db, Guid id, string? format = null)
    {
        if (await Found(visit, db, id) is not { Publication: { } text }) return visit.NotFound();
        return format == "csv"
            ? Results.Bytes(SheetFile.Csv(Table(RubricText.Read<OpenSeason>(text))), "text/csv; charset=utf-8", $"xep-loai-{id}.csv")
            : Results.Bytes(Encoding.UTF8.GetBytes(text), "application/json; charset=utf-8");
    }

    private static Task<RatingSeason?> Found(Visit visit, AppDb db, Guid id) => db.RatingSeasons().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.PublishedAt != null, visit.Stop);

    private static Task<List<PublishedBrief>> Brief(Visit visit, AppDb db) => db.RatingSeasons().Where(s => s.PublishedAt != null).OrderByDescending(s => s.PublishedAt).Take(MostShown)
        .Select(s => new PublishedBrief(s.Id, s.Title, s.Year, s.PublishedAt!.Value, s.PublicationHash!)).ToListAsync(visit.Stop);

    private static Sheet Table(OpenSeason season)
    {
        var items = season.Rubric.AllItems().ToList();
        return new Sheet(
            ["code", "name", "place", "grade", "total", "measured", "measured_most", "known", "received", "answered", .. items.Select(i => i.IsMeasured() ? $"value:{i.Id}" : $"points:{i.Id}"), .. season.Rubric.Extras.Select(e => $"points:{e.Id}")],
            [.. season.Units.Select((u, n) => new SheetRow(n + 2,
            [
                u.Code, u.Name, Text(u.Place), season.Rubric.Grade(u.Grade)?.Title ?? u.Grade, Text(u.Total), Text(u.Measured), Text(u.MeasuredMost), u.Known.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), Text(u.Beside.Received), Text(u.Beside.Answered),
                .. items.Select(i => i.IsMeasured() ? Text(u.Values.GetValueOrDefault(i.Id)) : Text(u.Points.GetValueOrDefault(i.Id))), .. season.Rubric.Extras.Select(e => Text(u.Points.GetValueOrDefault(e.Id))),
            ]))]);
    }

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

public sealed record PublishedBrief(Guid Id, string Title, int Year, DateTimeOffset PublishedAt, string Hash);

/// <summary>A published season in the list for other programs.</summary>
public sealed record SeasonAnswer(Guid Id, string Title, int Year, DateTimeOffset PublishedAt, string Hash);

public sealed record PublicSeasonsModel(IReadOnlyList<PublishedBrief> Seasons);

public sealed record PublicSeasonModel(RatingSeason Season, OpenSeason Open)
{
    /// <summary>How many units have each word, and how many are good or better, out of how many.</summary>
    public IEnumerable<(RubricGrade Grade, int Count)> Spread() => Open.Rubric.Scale.Select(g => (g, Open.Units.Count(u => u.Grade == g.Id)));
}

public sealed record PublicUnitModel(RatingSeason Season, OpenSeason Open, OpenUnit Unit);
