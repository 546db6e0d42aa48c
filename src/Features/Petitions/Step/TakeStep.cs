using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Petitions.Step;

/// <summary>A step of the desk, each with a form of its own: load through what the person may see, ask the table, apply in one change.</summary>
public static class TakeStep
{
    public static async Task<IResult> Show(Visit visit, CaseDesk desk, StepForm form, Guid id, string? mau = null)
    {
        if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } open) return visit.NotFound();
        return form.Actions.Any(open.Possible.Contains) ? Render(visit, desk, open, form, Opening(open, desk, form, mau), 200)
            : Render(visit, desk, open, form, form.Shape.Empty.Refuse(Why(open, form.Actions[0])), StatusCodes.Status409Conflict);
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, CaseDesk desk, AppDb db, Splitting splitting, Answering answering, Forwarding forwarding, StepForm form, Guid id)
    {
        if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } open) return visit.NotFound();
        // Somebody was faster: that is said, not what the form no longer offers.
        if (!form.Actions.Any(open.Possible.Contains)) return Render(visit, desk, open, form, post.Values.Refuse(Why(open, form.Actions[0])), StatusCodes.Status409Conflict);
        var values = post.Values.Offered(StepChoices.Drawn(form, open, desk));
        if (!values.Ok) return Render(visit, desk, open, form, values, post.RefusedStatus);
        var action = form == StepForm.Answer ? StepForm.ActionOf(values[StepForm.Result]) : form.Actions[0];
        var refused = action switch
        {
            PetitionAction.Split => await splitting.Take(visit, desk, open, values),
            PetitionAction.Forward => await forwarding.Take(visit, desk, open, values),
            _ when form == StepForm.Answer => await answering.Take(visit, post, desk, open, action),
            _ => await Plain(visit, desk, open, action, values),
        };
        // Handed over unsorted, it exists for the new desk only.
        if (refused is null) return visit.See(action == PetitionAction.HandOver ? "/ban/kien-nghi?xong=1" : $"/ban/kien-nghi/{id}?xong={form.Slug}");

        // Somebody else may have been faster: the case as it is now, with what was typed here still in the form.
        db.ChangeTracker.Clear();
        return await desk.Open(visit, id, HandlingAccess.Handle) is not { } fresh ? visit.NotFound()
            : Render(visit, desk, fresh, form, values.Refuse(refused.Field is { } at && form.Fields.All(f => f.Name != at) ? refused with { Field = null } : refused), StatusCodes.Status409Conflict);
    }

    private static async Task<Refusal?> Plain(Visit visit, CaseDesk desk, OpenCase open, PetitionAction action, FormValues values)
    {
        var petition = open.Petition;
        var turn = desk.Begin(open, action, visit.Actor);
        var given = action switch
        {
            PetitionAction.Discard => new StepGiven { Content = new StepContent { Words = values[StepForm.Words] } },
            PetitionAction.HandOver => new StepGiven { Holder = int.Parse(values[StepForm.To], CultureInfo.InvariantCulture), Content = new StepContent { Words = values[StepForm.Note] } },
            PetitionAction.TakeBack => new StepGiven { Holder = petition.Unit },
            PetitionAction.Accept => new StepGiven { Term = (ComplaintTerm)int.Parse(values[StepForm.Term], CultureInfo.InvariantCulture), Number = values.Optional(StepForm.Number) },
            PetitionAction.Pause => new StepGiven { Reason = values[StepForm.Reason] },
            _ => new StepGiven(),
        };
        if (turn.Take(given) is { } refused) return refused;
        if (action == PetitionAction.Classify)
        {
            (petition.Class, petition.Category) = ((PetitionClass)int.Parse(values[StepForm.Kind], CultureInfo.InvariantCulture), values[StepForm.Category]);
            if (values.Optional(StepForm.Place) is { } place) petition.Area = int.Parse(place, CultureInfo.InvariantCulture);
            turn.Change.Note("class", petition.Class.Value.ToString());
            turn.Change.Note("category", petition.Category);
        }

        return await turn.Save(visit.Stop);
    }

    private static Refusal Why(OpenCase open, PetitionAction action) => HandlingDecisions.Step(open.Petition.State, open.Petition.Class, action, open.Hands) is { Ok: false } no ? no.Refusals[0] : HandlingRefusals.NotPossible;

    // The form opens with what is known: the sender's own category and place, the competent body.
    private static FormValues Opening(OpenCase open, CaseDesk desk, StepForm form, string? template) => form.Slug switch
    {
        "phan-loai" => form.Shape.With((StepForm.Kind, open.Petition.Class is { } kind ? $"{(int)kind}" : ""), (StepForm.Category, open.Petition.Category ?? ""), (StepForm.Place, open.Petition.Area is { } area ? $"{area}" : "")),
        "chuyen" => form.Shape.With((StepForm.Agency, StepChoices.Proposed(open, desk).FirstOrDefault(c => c.Unit.Kind == "external-agency") is { } body ? $"{body.Unit.Unit}" : "")),
        "tach" => form.Shape.With((StepForm.Part(1), open.Content?.Text is { Length: <= 4_000 } text ? text : "")),
        "tra-loi" when desk.Book.Templates.FirstOrDefault(t => t.Id == template) is { } chosen => form.Shape.With((StepForm.Words, chosen.Text)),
        _ => form.Shape.Empty,
    };

    private static IResult Render(Visit visit, CaseDesk desk, OpenCase open, StepForm form, FormValues values, int status) =>
        visit.Page<StepPage>(new StepModel(open, form, values, StepChoices.Drawn(form, open, desk), desk.Book.Templates, VietnamTime.DayOf(visit.Now)), status);
}

public sealed record StepModel(OpenCase Open, StepForm Form, FormValues Values, IReadOnlyList<FieldShape> Fields, IReadOnlyList<AnswerTemplate> Templates, DateOnly Today)
{
    /// <summary>The step is not open now and nothing was typed: there is nothing to fill in, only to be told why.</summary>
    public bool Closed => !Form.Actions.Any(Open.Possible.Contains) && Form.Fields.All(f => Values[f.Name].Length == 0);
}
