using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Plans.Chain;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Take;

/// <summary>A unit gives itself another number for a target: more without a word, less with a reason. What was asked stays beside it.</summary>
public static class SetOwn
{
    private const decimal Percent = 100;

    public static readonly FormShape Form = new("so-cua-don-vi",
    [
        new FieldShape("so", "Đơn vị mình đặt ra bao nhiêu?", FieldKind.Line) { Required = true, MaxLength = 20, Hint = "Chỉ viết con số, ví dụ 12 hoặc 92,5. Tỷ lệ viết theo phần trăm." },
        new FieldShape("ly-do", "Lý do, khi thấp hơn mức được giao", FieldKind.Text) { MaxLength = 500 },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, ChainReading chain, PlanReading reading, AppDb db, Changes changes, Guid id, int unit, int nam = 0)
    {
        var key = ShowChain.KeyOf(visit, unit, nam);
        if (await visit.Plan(reading, PlansAccess.Write, key) is not { } plan || await chain.Target(id, key, visit.Stop) is null) return visit.NotFound();
        Task<IResult> Again(FormValues values, int status = 422) => ShowChain.Render(visit, chain, reading, id, key, values, status);
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        if (plan.Closed() is { } gone) return await Again(post.Values.Refuse(gone));
        if (plan.Lines.FirstOrDefault(l => l.Of.Id == id) is not { } line) return await Again(post.Values.Refuse(PlanRefusals.NotBound));
        if (!Figures.TryParse(post["so"], out var own)) return await Again(post.Values.Refuse(PlanRefusals.NumberMissing));
        if (line.Of.Wording.Unit == "%") own /= Percent;
        var reason = post.Values.Optional("ly-do");
        if (PlanDecisions.Own(line.Of.Wording, line.Asked ?? own, own, reason) is { } refused) return await Again(post.Values.Refuse(refused));

        var kept = await db.TakenTargets().SingleOrDefaultAsync(t => t.Unit == unit && t.Year == key.Year && t.Target == id, visit.Stop);
        var change = changes.Begin(PlanActs.SetOwn, visit.Actor, unit, key.Id, reason);
        var taken = TakeTargets.Mark(change, key, line, kept, visit.Actor.Id);
        (taken.Own, taken.Reason) = (own, reason);
        change.Note("year", key.Year.ToString(CultureInfo.InvariantCulture));
        change.Note("target", $"{id}");
        change.Note("own", own.ToString(CultureInfo.InvariantCulture));
        change.Note("asked", line.Asked?.ToString(CultureInfo.InvariantCulture) ?? "");
        if (await change.Save(visit.Stop) is not { } overtaken) return visit.See(ShowChain.Href(id, key, "so"));
        db.ChangeTracker.Clear();
        return await Again(post.Values.Refuse(overtaken), 409);
    }
}
