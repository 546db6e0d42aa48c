using System.Globalization;
using System.Security.Cryptography;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.SpotCheck;

/// <summary>The rounds of spot checks within reach, and the form that begins one: its seed is written now, its sample is drawn afterwards.</summary>
public static class Rounds
{
    private const int MostShown = 100;
    private const string Place = "don-vi";
    private const string Which = "ky";

    public static Task<IResult> Show(Visit visit, AppDb db) => Render(visit, db, null, 200);

    public static async ValueTask<FormShape?> Form(HttpContext context) => await Form((await Visit.BindAsync(context, null!))!);

    public static async Task<IResult> Begin(Visit visit, FormPost post, AppDb db, Changes changes, SettingValues settings)
    {
        if (!post.Ok) return await Render(visit, db, post.Values, post.RefusedStatus);
        var (unit, period) = (int.Parse(post[Place], CultureInfo.InvariantCulture), Period.Parse(post[Which]));
        if (period.Last >= VietnamTime.DayOf(visit.Now)) return await Render(visit, db, post.Values.Refuse(SpotRefusals.NotOver), 422);
        var id = Guid.CreateVersion7();
        var change = changes.Begin(ActivityActs.SeedRound, visit.Actor, unit, id);
        var round = new ActivityRound
        {
            Id = id, Unit = unit, Period = period.Format(), First = period.First, Last = period.Last, SeededBy = visit.Actor.Id, SeededAt = change.Now,
            Seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue, Size = (int)(await settings.Read(visit.Stop)).Number(ActivitySettings.SampleSize),
        };
        change.Note("period", round.Period);
        change.Note("seed", round.Seed.ToString(CultureInfo.InvariantCulture));
        change.Note("size", round.Size.ToString(CultureInfo.InvariantCulture));
        change.Add(round);
        if (await change.Save(visit.Stop) is null) return visit.See($"/ban/phuc-tra/{id}");
        db.ChangeTracker.Clear();
        return await Render(visit, db, post.Values.Refuse(SpotRefusals.SeededAlready), 409);
    }

    private static async ValueTask<FormShape?> Form(Visit visit)
    {
        var (tree, reach) = (await visit.Tree(), await visit.Reach(ActivitiesAccess.DrawSample));
        var places = reach.Units().Select(tree.Find).OfType<UnitNode>().Where(n => n.Kind is "province" or "commune").ToList();
        return places.Count == 0 ? null : new FormShape("phuc-tra",
        [
            new FieldShape(Place, "Phúc tra bản ghi của đơn vị nào và cấp dưới?", FieldKind.Choice)
                { Required = true, Choices = [.. places.Select(n => new FieldChoice(n.Unit.ToString(CultureInfo.InvariantCulture), n.Name))] },
            new FieldShape(Which, "Kỳ nào?", FieldKind.Choice)
                { Required = true, Choices = [.. PeriodDecisions.Offered(VietnamTime.DayOf(visit.Now)).Select(p => new FieldChoice(p.Format(), p.Words))] },
        ]);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, FormValues? values, int status)
    {
        var units = (await visit.Reach(ActivitiesAccess.Read)).Units();
        var rounds = await db.ActivityRounds().AsNoTracking().Where(r => units.Contains(r.Unit)).OrderByDescending(r => r.SeededAt).Take(MostShown).ToListAsync(visit.Stop);
        var form = values?.Shape ?? await Form(visit);
        var tree = await visit.Tree();
        values ??= form is { } shape ? shape.With([.. shape[Place].Choices is [{ } only] ? [(Place, only.Value)] : Array.Empty<(string, string)>()]) : null;
        return visit.Page<RoundsPage>(new RoundsModel(rounds, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", form, values), status);
    }
}

public sealed record RoundsModel(IReadOnlyList<ActivityRound> Rounds, Func<int, string> UnitName, FormShape? Form, FormValues? Values);
