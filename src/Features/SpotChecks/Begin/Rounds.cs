using System.Globalization;
using System.Security.Cryptography;
using CauNoi.Activities;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Periods.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.SpotChecks.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.SpotChecks.Begin;

/// <summary>The rounds of spot checks within reach, and the form that begins one: its seed is written now, its sample is drawn afterwards.</summary>
public static class Rounds
{
    private const int MostShown = 100;

    public static Task<IResult> Show(Visit visit, AppDb db) => Render(visit, db, null, 200);

    public static async ValueTask<FormShape?> Form(HttpContext context) => await Form((await Visit.BindAsync(context, null!))!);

    public static async Task<IResult> Begin(Visit visit, FormPost post, AppDb db, Changes changes, SettingValues settings)
    {
        if (!post.Ok) return await Render(visit, db, post.Values, post.RefusedStatus);
        var (unit, period) = PeriodChoice.Read(post);
        if (period.Last >= VietnamTime.DayOf(visit.Now)) return await Render(visit, db, post.Values.Refuse(SpotRefusals.NotOver), 422);
        var id = Guid.CreateVersion7();
        var change = changes.Begin(SpotActs.SeedRound, visit.Actor, unit, id);
        var round = new SpotRound
        {
            Id = id, Unit = unit, Period = period.Format(), First = period.First, Last = period.Last, SeededBy = visit.Actor.Id, SeededAt = change.Now,
            Seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue, Size = (int)(await settings.Read(visit.Stop)).Number(SpotSettings.SampleSize),
        };
        change.Note("period", round.Period);
        change.Note("seed", round.Seed.ToString(CultureInfo.InvariantCulture));
        change.Note("size", round.Size.ToString(CultureInfo.InvariantCulture));
        change.Add(round);
        if (await change.Save(visit.Stop) is null) return visit.See($"/ban/phuc-tra/{id}");
        db.ChangeTracker.Clear();
        return await Render(visit, db, post.Values.Refuse(SpotRefusals.SeededAlready), 409);
    }

    private static ValueTask<FormShape?> Form(Visit visit) => PeriodChoice.Form(visit, "phuc-tra", SpotChecksAccess.Draw, "Phúc tra bản ghi của đơn vị nào và cấp dưới?");

    private static async Task<IResult> Render(Visit visit, AppDb db, FormValues? values, int status)
    {
        var units = (await visit.Reach(ActivitiesAccess.Read)).Units();
        var rounds = await db.SpotRounds().AsNoTracking().Where(r => units.Contains(r.Unit)).OrderByDescending(r => r.SeededAt).Take(MostShown).ToListAsync(visit.Stop);
        var form = values?.Shape ?? await Form(visit);
        var tree = await visit.Tree();
        values ??= PeriodChoice.Fresh(form);
        return visit.Page<RoundsPage>(new RoundsModel(rounds, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", form, values), status);
    }
}

public sealed record RoundsModel(IReadOnlyList<SpotRound> Rounds, Func<int, string> UnitName, FormShape? Form, FormValues? Values);
