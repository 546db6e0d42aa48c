using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ratings.Parts;
using CauNoi.Ratings.Rules;
using CauNoi.Ratings.Show;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Ratings.Support;

/// <summary>A weak unit is helped: by whom, with what, until when. It is a duty of whoever helps, not a red mark for the unit.</summary>
public static class PlanSupport
{
    public static readonly FormShape EndForm = new("ho-tro-xong", [new FieldShape("ket-qua", "Đã giúp được gì?", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 2_000 }]);

    public static async ValueTask<FormShape?> LookUp(HttpContext context)
    {
        var visit = (await Visit.BindAsync(context, null!))!;
        if (!Guid.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id)) return null;
        var db = context.RequestServices.GetRequiredService<AppDb>();
        var season = await db.RatingSeasons().AsNoTracking().SingleOrDefaultAsync(s => db.Ratings().Any(r => r.Id == id && r.Season == s.Id), visit.Stop);
        return season is null ? null : Form(await visit.Tree(), season.Unit);
    }

    /// <summary>Who rates may help itself; so may what stands directly below it.</summary>
    internal static FormShape Form(UnitTree tree, int owner) => new("ho-tro",
    [
        new FieldShape("giup", "Ai giúp?", FieldKind.Choice)
        {
            Required = true, Choices = [.. tree.Children(owner).Where(n => n.Kind is not "external-agency").Prepend(tree.Find(owner)).OfType<UnitNode>().Select(n => new FieldChoice(n.Unit.ToString(CultureInfo.InvariantCulture), n.Name))],
        },
        new FieldShape("viec", "Giúp những gì?", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 2_000 },
        new FieldShape("den", "Đến hết ngày nào?", FieldKind.Day) { Required = true },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, RatingLoad load, ShowRating show, Changes changes, Guid id)
    {
        if (await load.Of(visit, RatingsAccess.Decide, id) is not { } dossier) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, id, post.Values.Refusals, post.RefusedStatus, post.Values);
        if (await load.JudgesItself(visit, dossier)) return await Again(RatingRefusals.OwnUnit);
        var weak = dossier.Rating.State == RatingState.Published && dossier.Rubric.Grade(dossier.Rating.Grade) is { Weak: true };
        if (!weak || await db.RatingSupports().AnyAsync(s => s.Rating == id, visit.Stop)) return await Again(RatingRefusals.NotWeak);
        var (helper, today) = (int.Parse(post["giup"], CultureInfo.InvariantCulture), VietnamTime.DayOf(visit.Now));
        if (!VietnameseDates.TryParseDay(post["den"], out var until) || until <= today || until > today.AddYears(2)) return await Again(RatingRefusals.UntilPast.At("den"));
        var change = changes.Begin(RatingsActs.Support, visit.Actor, dossier.Rating.Unit, id);
        var support = new RatingSupport { Id = Guid.CreateVersion7(), Rating = id, Unit = helper, Words = post["viec"], Until = until, MadeBy = visit.Actor.Id, MadeAt = change.Now };
        change.Add(support);
        await change.Close(RatingsDuties.MakeSupport, id, visit.Stop);
        var name = (await visit.Tree()).Find(dossier.Rating.Unit)?.Name ?? "";
        change.Open(RatingsDuties.Support, helper, support.Id, $"Giúp {name} theo kế hoạch hỗ trợ", $"/ban/xep-loai/{id}", VietnamTime.EndOf(until), RatingsDuties.Support.Name);
        change.Note("helper", helper.ToString(CultureInfo.InvariantCulture));
        change.Note("until", VietnameseDates.Format(until));
        return await change.Save(visit.Stop) is { } lost ? await Again(lost with { Field = null }) : visit.See($"/ban/xep-loai/{id}");

        async Task<IResult> Again(Refusal refused)
        {
            db.ChangeTracker.Clear();
            return await show.Again(visit, id, [refused], 409, post.Values.Refuse(refused));
        }
    }

    /// <summary>Who helps says what came of it; so may whoever decided that help is needed. The unit that is helped does not close its own plan.</summary>
    internal static async Task<bool> MayEnd(Visit visit, RatingLoad load, Dossier dossier)
    {
        if (await load.JudgesItself(visit, dossier)) return false;
        var deciding = await visit.Reach(RatingsAccess.Decide);
        return await load.Helps(visit, dossier.Rating.Id) || (deciding.Covers(dossier.Rating.Unit) && deciding.Covers(dossier.Season.Unit));
    }

    public static async Task<IResult> End(Visit visit, FormPost post, AppDb db, RatingLoad load, ShowRating show, Changes changes, Guid id)
    {
        if (await load.Of(visit, RatingsAccess.Read, id) is not { } dossier) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, id, post.Values.Refusals, post.RefusedStatus, post.Values);
        if (!await MayEnd(visit, load, dossier)) return await show.Again(visit, id, [RatingRefusals.NotHelper], 409);
        if (await db.RatingSupports().SingleOrDefaultAsync(s => s.Rating == id && s.ClosedAt == null, visit.Stop) is not { } support) return await show.Again(visit, id, [RatingRefusals.NotWeak], 409);
        var change = changes.Begin(RatingsActs.EndSupport, visit.Actor, support.Unit, id);
        (support.Outcome, support.ClosedBy, support.ClosedAt) = (post["ket-qua"], visit.Actor.Id, change.Now);
        await change.Close(RatingsDuties.Support, support.Id, visit.Stop);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/xep-loai/{id}");
        db.ChangeTracker.Clear();
        return await show.Again(visit, id, [lost with { Field = null }], 409);
    }
}
