using System.Globalization;
using System.Security.Cryptography;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Ratings.Open;

/// <summary>Opens a season: the rubric is frozen, the seed of inspections written down, every unit owes its own scores.</summary>
public static class OpenSeasons
{
    public static async Task<IResult> Show(Visit visit, RubricBook book) => await Render(visit, book, null, 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, RubricBook book, Changes changes)
    {
        if (!post.Ok) return await Render(visit, book, post.Values, post.RefusedStatus);
        var (today, year) = (VietnamTime.DayOf(visit.Now), int.Parse(post[OpenSeasonForm.Year], CultureInfo.InvariantCulture));
        var until = VietnameseDates.TryParseDay(post[OpenSeasonForm.Until], out var day) ? day : today;
        if (until < today || until > today.AddYears(1)) return await Again(RatingRefusals.UntilPast);
        if ((await book.For(year, today, visit.Stop)).FirstOrDefault(r => r.Name == post[OpenSeasonForm.Which]) is not { } rubric) return await Again(RatingRefusals.WrongYear);
        if (book.Against(rubric, today) is [var bad, ..]) return await Again(bad.At(OpenSeasonForm.Which));
        var unit = int.Parse(post[OpenSeasonForm.Place], CultureInfo.InvariantCulture);
        var learning = await book.Learning(rubric, unit, year, today, visit.Stop);
        if (learning.Count > 0 && !post.Values.Ticked(OpenSeasonForm.SetAside)) return await Again(RatingRefusals.Learning(learning.Select(i => i.Title)));
        var tree = await visit.Tree();
        var units = SeasonUnits.Of(tree, unit, rubric).ToList();
        if (units.Count == 0) return await Again(RatingRefusals.NobodyToRate);
        var season = Begin(unit, rubric, learning, year, until, visit.Actor, visit.Now);
        if (await Save(changes, visit.Actor, season, units, visit.Stop) is null) return visit.See($"/ban/xep-loai/dot/{season.Id}");
        return await Again(RatingRefusals.TakenSeason, 409);

        async Task<IResult> Again(Refusal refused, int status = 422) => await Render(visit, book, post.Values.Refuse(refused), status);
    }

    /// <summary>A season with its frozen rubric.</summary>
    internal static RatingSeason Begin(int unit, Rubric rubric, IReadOnlyList<RubricItem> setAside, int year, DateOnly until, Actor by, DateTimeOffset now)
    {
        var content = RubricText.Write(RubricText.Without(rubric, [.. setAside.Select(i => i.Id)]));
        return new RatingSeason
        {
            Id = Guid.CreateVersion7(), Unit = unit, Rubric = rubric.Name, Year = year, Title = $"{rubric.Title} năm {year.ToString(CultureInfo.InvariantCulture)}", First = new DateOnly(year, 1, 1), Last = new DateOnly(year, 12, 31),
            Content = content, Hash = RubricText.HashOf(content), SetAside = string.Join("; ", setAside.Select(i => i.Title)), Seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue,
            SelfUntil = until, OpenedBy = by.Id, OpenedAt = now,
        };
    }

    /// <summary>The season, a rating for each unit and what each owes.</summary>
    internal static async Task<Refusal?> Save(Changes changes, Actor by, RatingSeason season, IReadOnlyList<UnitNode> units, CancellationToken stop)
    {
        var change = changes.Begin(RatingsActs.Open, by, season.Unit, season.Id);
        change.Add(season);
        foreach (var unit in units) Rate(change, season, unit);
        change.Note("rubric", season.Rubric);
        change.Note("hash", season.Hash);
        change.Note("seed", season.Seed.ToString(CultureInfo.InvariantCulture));
        change.Note("units", units.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(stop);
    }

    /// <summary>A unit begins to be rated.</summary>
    internal static void Rate(Change change, RatingSeason season, UnitNode unit)
    {
        var rating = new Rating { Id = Guid.CreateVersion7(), Season = season.Id, Unit = unit.Unit };
        change.Add(rating);
        var duty = RatingsDuties.ScoreOf(unit.Kind);
        change.Open(duty, unit.Unit, rating.Id, $"{duty.Title} năm {season.Year.ToString(CultureInfo.InvariantCulture)}", $"/ban/xep-loai/{rating.Id}", VietnamTime.EndOf(season.SelfUntil), duty.Name);
    }

    private static async Task<IResult> Render(Visit visit, RubricBook book, FormValues? values, int status)
    {
        var form = await OpenSeasonForm.Of(visit, book);
        var today = VietnamTime.DayOf(visit.Now);
        return visit.Page<OpenSeasonPage>(new OpenSeasonModel(form, values ?? Fresh(form, today)), status);
    }

    private static FormValues? Fresh(FormShape? form, DateOnly today) => form?.With(
    [
        (OpenSeasonForm.Year, today.Year.ToString(CultureInfo.InvariantCulture)), (OpenSeasonForm.Until, VietnameseDates.Format(today.AddDays(20))),
        .. form[OpenSeasonForm.Place].Choices is [var only, ..] ? [(OpenSeasonForm.Place, only.Value)] : Array.Empty<(string, string)>(),
    ]);
}

public sealed record OpenSeasonModel(FormShape? Form, FormValues? Values);
