using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Petitions.Submit;

/// <summary>Anybody says what is wrong or what they propose. No account, no script, no session: what was typed comes back in the page that refuses it.</summary>
public static class Submit
{
    /// <summary>First the category, which decides what is asked; then the form. No category is an answer too.</summary>
    public static async Task<IResult> Show(Visit visit, CategoryList categories, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "linh-vuc")] string? category = null) =>
        category is null
            ? visit.Page<ChoosePage>(new ChooseModel(categories.All))
            : await Render(visit, categories.Find(category), SubmitForm.Of(categories.Find(category)).With((IntakeFields.Key, Guid.CreateVersion7().ToString()), (IntakeFields.About, SubmitForm.Own)), [], 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, Intake intake, CategoryList categories, SealedFiles files, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "linh-vuc")] string? category = null)
    {
        var about = categories.Find(category);
        var typed = await Typed.Read(visit, post, PetitionDoor.Web, about, files);
        if (!typed.Values.Ok) return await Render(visit, about, typed.Values, typed.Places, post.RefusedStatus);
        var taken = await intake.Take(typed.Submission with { From = visit.Address, Filling = Filling(post[IntakeFields.Filling]), Trapped = post[IntakeFields.Trap].Length > 0 }, visit.Actor, visit.Stop);
        // The slip is the answer itself: the secret stands in no address, and sending the page again shows the same slip.
        if (taken.Ok) return visit.Page<SlipPage>(await Slip.Of(visit, taken, draft: true));
        var values = taken.Refusals.Contains(IntakeRefusals.KeyTaken) ? typed.Values.Replace(IntakeFields.Key, Guid.CreateVersion7().ToString()) : typed.Values;
        var status = taken.Refusals.Contains(IntakeRefusals.TooMany) ? StatusCodes.Status429TooManyRequests
            : taken.Refusals.Contains(IntakeRefusals.KeyTaken) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return await Render(visit, about, values.Refuse(taken.Refusals), [], status);
    }

    private static async Task<IResult> Render(Visit visit, Category? category, FormValues values, IReadOnlyList<string> places, int status) =>
        visit.Page<SubmitPage>(new SubmitModel(values, category, places, [.. PlaceWords.Communes(await visit.Tree()).Select(n => n.Name)]) { Organisation = MemberOrganisations.Drawn(await visit.Tree(), values.Shape) }, status);

    private static TimeSpan? Filling(string seconds) =>
        int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? TimeSpan.FromSeconds(whole) : null;
}

public sealed record ChooseModel(IReadOnlyList<Category> Categories);

/// <summary>The form as it opens, or as it was refused.</summary>
/// <param name="Values">What was typed and what stands against it.</param>
/// <param name="Category">The chosen one.</param>
/// <param name="Places">The places that may be meant, where several may.</param>
/// <param name="Communes">For whoever wants to choose instead of typing.</param>
public sealed record SubmitModel(FormValues Values, Category? Category, IReadOnlyList<string> Places, IReadOnlyList<string> Communes)
{
    /// <summary>The member organisations, to choose from.</summary>
    public required FieldShape Organisation { get; init; }

    public string Address => $"/kien-nghi/gui?linh-vuc={Category?.Id ?? "khac"}";
}
