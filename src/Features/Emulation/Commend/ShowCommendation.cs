using System.Security.Cryptography;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Platform;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Commend;

/// <summary>One proposal: weighed by the council, decided by a second person, handed over; those that look like the same are shown beside it.</summary>
public static class ShowCommendation
{
    internal const string Which = "buoc", Reason = "ly-do", Number = "so", Day = "ngay";

    internal static readonly SlipCode Codes = new("KT");

    public static readonly FormShape StepForm = Shape("buoc-khen", "Ghi chú");

    public static FormShape Shape(string name, string reason, bool number = false) => new(name,
    [
        new FieldShape(Which, "Bước", FieldKind.Hidden) { MaxLength = 20 },
        .. number || name == "buoc-khen" ? [new FieldShape(Number, "Số quyết định", FieldKind.Line) { MaxLength = 60, Required = number }] : Array.Empty<FieldShape>(),
        .. number || name is "buoc-khen" or "trao" ? [new FieldShape(Day, "Ngày", FieldKind.Day) { Required = number }] : Array.Empty<FieldShape>(),
        new FieldShape(Reason, reason, FieldKind.Text) { MaxLength = 500 },
    ]);

    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features, SecondPersons seconds, Guid id) =>
        await Found(visit, db, id, EmulationAccess.Read) is { } commendation ? await Render(visit, db, features, seconds, commendation, [], 200) : visit.NotFound();

    public static async Task<IResult> Step(Visit visit, FormPost post, AppDb db, FeatureList features, SecondPersons seconds, Changes changes, Guid id)
    {
        if (await Found(visit, db, id, EmulationAccess.Decide) is not { } commendation) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, features, seconds, commendation, post.Values.Refusals, post.RefusedStatus);
        if (!(await visit.Reach(EmulationAccess.Decide)).Covers(commendation.Decider)) return await Again(EmulationRefusals.NotHere);
        var change = changes.Begin(KindOf(post[Which]), visit.Actor, commendation.Decider, id, post[Reason] is { Length: > 0 } words ? words : null);
        var refused = post[Which] switch
        {
            "xet" => Weigh(commendation, post[Reason], visit, change),
            "quyet-dinh" => await Decide(visit, db, seconds, features, commendation, post, change),
            "trao" => await Present(visit, features, commendation, post[Day], change),
            "khong" => Refuse(commendation, post[Reason], ProposeCommendation.GoesOn(features, commendation.Form), visit, change),
            _ => EmulationRefusals.NotNow,
        };
        if (refused is not null) return await Again(refused);
        if (commendation.State != CommendationState.Presented) await change.Close(EmulationDuties.Weigh, id, visit.Stop);
        return await change.Save(visit.Stop) is { } lost ? await Again(lost with { Field = null }) : visit.See($"/ban/thi-dua/khen/{id}");

        async Task<IResult> Again(Refusal why)
        {
            db.ChangeTracker.Clear();
            return await Render(visit, db, features, seconds, (await Found(visit, db, id, EmulationAccess.Decide))!, [why], why.Field is null ? 409 : 422);
        }
    }

    internal static async Task<Commendation?> Found(Visit visit, AppDb db, Guid id, Kernel.Access.Permission permission)
    {
        var reach = await visit.Reach(permission);
        return await db.Commendations().SingleOrDefaultAsync(c => c.Id == id, visit.Stop) is { } commendation && (reach.Covers(commendation.Unit) || reach.Covers(commendation.Decider)) ? commendation : null;
    }

    private static Kernel.Audit.ActKind KindOf(string step) => step switch { "xet" => EmulationActs.Weigh, "trao" => EmulationActs.Present, "khong" => EmulationActs.Refuse, _ => EmulationActs.Decide };

    private static Refusal? Weigh(Commendation commendation, string words, Visit visit, Change change)
    {
        change.Note("words", words);
        return commendation.Weigh(words, visit.Actor.Id, change.Now);
    }

    private static Refusal? Refuse(Commendation commendation, string why, bool outside, Visit visit, Change change) =>
        why.Length < 5 ? EmulationRefusals.Reason : commendation.Refuse(why, outside, visit.Actor.Id, change.Now);

    // What another body decides on is commended when it says so, and not when it was asked.
    private static async Task<Refusal?> Present(Visit visit, FeatureList features, Commendation commendation, string day, Change change)
    {
        var on = VietnameseDates.TryParseDay(day, out var typed) ? typed : VietnamTime.DayOf(change.Now);
        change.Note("day", VietnameseDates.Format(on));
        if (commendation.Present(on) is { } refused) return refused;
        if (ProposeCommendation.GoesOn(features, commendation.Form)) await Count(visit, commendation, on, change);
        return null;
    }

    private static async Task Count(Visit visit, Commendation commendation, DateOnly day, Change change) =>
        await change.Leave(new Fact(EmulationMeasures.Commended, commendation.AwardeeUnit, day, 1, commendation.Id) { Category = Doubles.Level((await visit.Tree()).Find(commendation.AwardeeUnit)?.Kind) });

    private static async Task<Refusal?> Decide(Visit visit, AppDb db, SecondPersons seconds, FeatureList features, Commendation commendation, FormPost post, Change change)
    {
        if (CommendationStates.Against(commendation.State, CommendationStep.Decide) is { } closed) return closed;
        if (!await seconds.Is(visit.Actor, commendation.Decider, EmulationAccess.Decide, [commendation.ProposedBy, commendation.WeighedBy ?? Guid.Empty], visit.Stop)) return EmulationRefusals.NotSecond;
        if (post[Number].Length == 0 || !VietnameseDates.TryParseDay(post[Day], out var day)) return EmulationRefusals.Number;
        var same = (await Alike(db, commendation, visit.Stop)).FirstOrDefault(c => CommendationStates.Standing.Contains(c.State) && c.Form == commendation.Form);
        if (same is not null && post[Reason].Length < 5) return EmulationRefusals.Doubled($"{same.Awardee}: {ProposeCommendation.Forms(features).FirstOrDefault(f => f.Id == same.Form)?.Title ?? same.Form}, số {same.Number}");
        var code = Codes.Parse(RandomNumberGenerator.GetString(SlipCode.Alphabet, SlipCode.Signs))!;
        change.Note("number", post[Number]);
        change.Note("code", code);
        if (!ProposeCommendation.GoesOn(features, commendation.Form)) await Count(visit, commendation, day, change);
        return commendation.Decide(post[Number], day, post[Reason], code, visit.Actor.Id, change.Now);
    }

    // The same whom in the same year, whatever the form.
    private static Task<List<Commendation>> Alike(AppDb db, Commendation commendation, CancellationToken stop) =>
        db.Commendations().AsNoTracking().Where(c => c.Key == commendation.Key && c.Year == commendation.Year && c.Id != commendation.Id && c.State != CommendationState.Refused).OrderBy(c => c.ProposedAt).ToListAsync(stop);

    private static async Task<IResult> Render(Visit visit, AppDb db, FeatureList features, SecondPersons seconds, Commendation commendation, IReadOnlyList<Refusal> refusals, int status)
    {
        var tree = await visit.Tree();
        var here = (await visit.Reach(EmulationAccess.Decide)).Covers(commendation.Decider);
        var second = here && commendation.State == CommendationState.Weighed
            && await seconds.Is(visit.Actor, commendation.Decider, EmulationAccess.Decide, [commendation.ProposedBy, commendation.WeighedBy ?? Guid.Empty], visit.Stop);
        return visit.Page<ShowCommendationPage>(new ShowCommendationModel(commendation, ProposeCommendation.Forms(features).FirstOrDefault(f => f.Id == commendation.Form)?.Title ?? commendation.Form, ProposeCommendation.GoesOn(features, commendation.Form),
            unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", await Alike(db, commendation, visit.Stop), here, second, refusals, VietnamTime.DayOf(visit.Now)), status);
    }
}

public sealed record ShowCommendationModel(Commendation Of, string Form, bool GoesOn, Func<int, string> UnitName, IReadOnlyList<Commendation> Alike, bool Here, bool Second, IReadOnlyList<Refusal> Refusals, DateOnly Today);
