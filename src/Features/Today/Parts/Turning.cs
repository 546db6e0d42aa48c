using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Forms;
using CauNoi.Platform;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Today.Rules;
using CauNoi.Today.Sheet;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Today.Parts;

/// <summary>What handing over, asking for help and saying why not have in common: load through what is seen, decide, leave a turn in one change.</summary>
public sealed class Turning(AppDb db, Changes changes, FeatureList features, UnitMaps maps, HolderReader holders, Platform.Catalogue.Rules rules)
{
    /// <summary>The field that names a person or a unit.</summary>
    public const string To = "cho";

    internal Task<DutySheet?> Load(Visit visit, Guid id) => DutySheet.Load(visit, db, features, maps, id);

    internal Task<IResult> Again(Visit visit, DutySheet sheet, FormValues typed, int status) =>
        ShowSheet.Render(visit, features, maps, holders, rules, sheet, typed, status);

    /// <summary>Begins a turn. <paramref name="offered"/> are the choices of the field of the target; none for a turn without one.</summary>
    public async Task<IResult> Begin(
        Visit visit, FormPost post, Guid id, DutyTurnKind kind, ActKind act, string words, Func<TargetChoices, IReadOnlyList<FieldChoice>>? offered)
    {
        if (await Load(visit, id) is not { } sheet) return visit.NotFound();
        if (!post.Ok) return await Again(visit, sheet, post.Values, post.RefusedStatus);
        var target = offered is null ? null : await Chosen(visit, sheet, post[To], offered);
        if (offered is not null && target is null) return await Again(visit, sheet, post.Values.Refuse(TodayRefusals.NobodyThere), StatusCodes.Status422UnprocessableEntity);
        if (TurnDecisions.Begin(kind, sheet.StandingKinds, sheet.Duty.ClosedAt is not null) is { } refused)
            return await Again(visit, sheet, post.Values.Refuse(refused), StatusCodes.Status409Conflict);

        var change = changes.Begin(act, visit.Actor, sheet.Duty.Unit, id);
        var said = post.Values.Optional(words);
        change.Add(new DutyTurn
        {
            Duty = id, Kind = kind, ToUnit = target?.Unit, ToAccount = target?.Account, Words = said,
            ByAccount = visit.Actor.Id, ByUnit = visit.Actor.Hat?.Unit ?? sheet.Duty.Unit, At = change.Now,
        });
        if (target is not null) change.Note("to", target.Account?.ToString() ?? $"{target.Unit}");
        if (said is not null) change.Note("words", said);
        return await Saved(visit, change, id, post.Values);
    }

    /// <summary>Ends a standing turn: given back, taken back, answered.</summary>
    internal async Task<IResult> End(Visit visit, FormPost post, DutySheet sheet, DutyTurn turn, string words)
    {
        var change = changes.Begin(TodayActs.GiveBack, visit.Actor, sheet.Duty.Unit, sheet.Duty.Id);
        var said = post.Values.Optional(words);
        db.Attach(turn);
        turn.End(change.Now, visit.Actor.Id, said);
        change.Note("turn", turn.Kind.Stored());
        if (said is not null) change.Note("words", said);
        return await Saved(visit, change, sheet.Duty.Id, post.Values);
    }

    private async Task<IResult> Saved(Visit visit, Change change, Guid id, FormValues values)
    {
        var lost = await change.Save(visit.Stop);
        db.ChangeTracker.Clear();
        // Whoever gave a duty back may not see it any more.
        if (await Load(visit, id) is not { } fresh) return visit.See("/ban/hom-nay?xong=1");
        // Somebody else was faster: show the sheet as it is now, with what was typed here.
        return lost is null ? visit.See($"/ban/viec/{id}?xong=1") : await Again(visit, fresh, values.Refuse(lost with { Field = null }), StatusCodes.Status409Conflict);
    }

    // Only who is offered can be chosen, whatever a form says.
    private async Task<DutyTarget?> Chosen(Visit visit, DutySheet sheet, string word, Func<TargetChoices, IReadOnlyList<FieldChoice>> offered) =>
        offered(await TargetChoices.For(visit, holders, maps, sheet)).Any(c => c.Value == word) ? DutyTarget.Parse(word) : null;
}
