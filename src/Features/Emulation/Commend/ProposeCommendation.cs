using System.Globalization;
using CauNoi.Emulation.Rounds;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Emulation.Commend;

/// <summary>Proposes to commend a collective or a person of the own unit or of one directly below it.</summary>
public static class ProposeCommendation
{
    private const string Kind = "hinh-thuc", Whom = "cho-ai", Name = "ten", Place = "don-vi", Deed = "thanh-tich", Round = "dot";

    public static async ValueTask<FormShape?> LookUp(HttpContext context) => await Form((await Visit.BindAsync(context, null!))!, context.RequestServices.GetRequiredService<FeatureList>(),
        context.RequestServices.GetRequiredService<UnitMaps>(), context.RequestServices.GetRequiredService<AppDb>());

    public static async Task<IResult> Show(Visit visit, FeatureList features, UnitMaps maps, AppDb db) =>
        visit.Page<ProposeCommendationPage>(new ProposeCommendationModel(await Form(visit, features, maps, db), null));

    public static async Task<IResult> Send(Visit visit, FormPost post, FeatureList features, UnitMaps maps, AppDb db, Changes changes)
    {
        var shape = await Form(visit, features, maps, db);
        if (!post.Ok) return visit.Page<ProposeCommendationPage>(new ProposeCommendationModel(shape, post.Values), post.RefusedStatus);
        if (await OpenRound.Seat(visit, maps) is not { } unit) return visit.NotFound();
        var (tree, form, collective) = (await visit.Tree(), Forms(features).First(f => f.Id == post[Kind]), post[Whom] == "tap-the");
        if (collective ? !form.Collective : !form.Person) return Again(EmulationRefusals.WrongForm);
        if (Decider(tree, unit, form) is not { } decider) return Again(EmulationRefusals.NoDecider);
        var (awardeeUnit, id) = (int.Parse(post[Place], CultureInfo.InvariantCulture), Guid.CreateVersion7());
        var change = changes.Begin(EmulationActs.Propose, visit.Actor, unit, id);
        change.Add(new Commendation
        {
            Id = id, Unit = unit, Decider = decider, Form = form.Id, Collective = collective, Awardee = post[Name], AwardeeUnit = awardeeUnit, Achievement = post[Deed], Key = Doubles.Key(post[Name], awardeeUnit, collective),
            Year = VietnamTime.DayOf(change.Now).Year, ProposedBy = visit.Actor.Id, ProposedAt = change.Now, Round = Guid.TryParse(post[Round], out var round) ? round : null,
        });
        change.Open(EmulationDuties.Weigh, decider, id, EmulationDuties.Weigh.Title, $"/ban/thi-dua/khen/{id}");
        change.Note("form", form.Id);
        change.Note("awardee", post[Name]);
        return await change.Save(visit.Stop) is { } lost ? Again(lost with { Field = null }, 409) : visit.See($"/ban/thi-dua/khen/{id}");

        IResult Again(Refusal refused, int status = 422) => visit.Page<ProposeCommendationPage>(new ProposeCommendationModel(shape, post.Values.Refuse(refused)), status);
    }

    internal static IReadOnlyList<CommendationForm> Forms(FeatureList features) => features.All.OfType<EmulationFeature>().Single().Forms;

    /// <summary>Whether another body has the last word on a form.</summary>
    internal static bool GoesOn(FeatureList features, string form) => Forms(features).Any(f => f.Id == form && f.GoesOn);

    /// <summary>Who decides a form: the unit of that kind at or above the proposing one; where another body does, the top decides to send it on.</summary>
    internal static int? Decider(UnitTree tree, int unit, CommendationForm form) => form.GoesOn ? tree.Path(unit).FirstOrDefault()?.Unit
        : tree.Path(unit).LastOrDefault(n => n.Kind == form.Decides)?.Unit;

    private static async Task<FormShape?> Form(Visit visit, FeatureList features, UnitMaps maps, AppDb db)
    {
        if (await OpenRound.Seat(visit, maps) is not { } unit || Forms(features) is { Count: 0 }) return null;
        var tree = await visit.Tree();
        var path = tree.Path(unit).Select(n => n.Unit).ToList();
        var rounds = await db.EmulationRounds().AsNoTracking().Where(r => path.Contains(r.Unit)).OrderByDescending(r => r.First).Take(20).ToListAsync(visit.Stop);
        return new FormShape("de-nghi-khen",
        [
            new FieldShape(Kind, "Hình thức khen", FieldKind.Choice) { Required = true, Choices = [.. Forms(features).Select(f => new FieldChoice(f.Id, f.Title))] },
            new FieldShape(Whom, "Khen tập thể hay cá nhân?", FieldKind.Choice) { Required = true, Choices = [new("tap-the", "Tập thể"), new("ca-nhan", "Cá nhân")] },
            new FieldShape(Name, "Tên ghi trên giấy", FieldKind.Line) { Required = true, MinLength = 3, MaxLength = 150 },
            new FieldShape(Place, "Ở đâu?", FieldKind.Choice) { Required = true, Choices = [.. tree.Children(unit).Prepend(tree.Find(unit)!).Select(n => new FieldChoice(n.Unit.ToString(CultureInfo.InvariantCulture), n.Name))] },
            new FieldShape(Deed, "Đã làm được việc gì?", FieldKind.Text) { Required = true, MinLength = 20, MaxLength = 2_000, Hint = "Viết về việc đã làm, con số, nơi xem được. Không viết về hoàn cảnh hay đời riêng." },
            new FieldShape(Round, "Trong đợt thi đua nào?", FieldKind.Choice) { Choices = [.. rounds.Select(r => new FieldChoice($"{r.Id}", r.Title))] },
        ]);
    }
}

public sealed record ProposeCommendationModel(FormShape? Form, FormValues? Values);
