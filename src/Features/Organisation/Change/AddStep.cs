using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Organisation.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Change;

/// <summary>Adds steps to a draft, or takes one out again.</summary>
public static class AddStep
{
    public static readonly FormShape RemoveForm = new("bo-viec", [new FieldShape("so", "Việc số", FieldKind.Hidden) { Required = true, MaxLength = 6 }]);

    /// <summary>A draft of a whole province is some hundred steps; beyond this it is an import.</summary>
    private const int MostSteps = 5_000;

    public static async Task<IResult> Show(Visit visit, AppDb db, Guid id, StepForm form)
    {
        if (await Draft(visit, db, id) is not { } draft) return visit.NotFound();
        return visit.Page<AddStepPage>(new AddStepModel(draft, form, form.Form.Empty));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, UnitMaps maps, Platform.Catalogue.Rules rules, Guid id, StepForm form)
    {
        if (await Draft(visit, db, id) is not { } draft) return visit.NotFound();
        if (!post.Ok) return Again(post.Values, post.RefusedStatus);
        var tree = await maps.On(draft.Day, visit.Stop);
        var wanted = StepReading.Numbers(form, post.Values);
        if (wanted > MostSteps) return Again(post.Values.Refuse(ChangeRefusals.TooMany), StatusCodes.Status422UnprocessableEntity);
        var read = new StepReading(draft, tree, rules.UnitKinds, post.Values).Read(form, await UnitNumbers.Take(db, wanted, visit.Stop));
        if (!read.Ok) return Again(post.Values.Refuse(read.Refusals), StatusCodes.Status422UnprocessableEntity);
        var steps = draft.Read().Concat(read.Value).ToList();
        if (steps.Count > MostSteps) return Again(post.Values.Refuse(ChangeRefusals.TooMany), StatusCodes.Status422UnprocessableEntity);
        if (draft.Write(steps) is { } refused) return Again(post.Values.Refuse(refused), StatusCodes.Status409Conflict);
        return await Save(visit, changes, draft, steps.Count) is { } lost ? Again(post.Values.Refuse(lost), StatusCodes.Status409Conflict) : visit.See($"/ban/don-vi/thay-doi/{id}");

        IResult Again(FormValues values, int status) => visit.Page<AddStepPage>(new AddStepModel(draft, form, values), status);
    }

    public static async Task<IResult> Remove(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await Draft(visit, db, id) is not { } draft) return visit.NotFound();
        var steps = draft.Read().ToList();
        if (!post.Ok || !int.TryParse(post["so"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= steps.Count) return visit.See($"/ban/don-vi/thay-doi/{id}");
        steps.RemoveAt(at);
        draft.Write(steps);
        await Save(visit, changes, draft, steps.Count);
        return visit.See($"/ban/don-vi/thay-doi/{id}");
    }

    private static async Task<UnitChange?> Draft(Visit visit, AppDb db, Guid id) =>
        await ChangeAccess.Reached(db, id, await visit.Reach(ChangeAccess.Change), visit.Stop) is { State: UnitChangeState.Draft } draft ? draft : null;

    private static Task<Kernel.Refusal?> Save(Visit visit, Changes changes, UnitChange draft, int steps)
    {
        var change = changes.Begin(OrganisationActs.Draft, visit.Actor, draft.Unit, draft.Id);
        change.Note("steps", steps.ToString(CultureInfo.InvariantCulture));
        return change.Save(visit.Stop);
    }
}

public sealed record AddStepModel(UnitChange Draft, StepForm Step, FormValues Values);
