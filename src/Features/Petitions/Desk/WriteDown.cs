using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Submit;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Petitions.Desk;

/// <summary>
/// An officer takes down what a person says (NĐ 154/2026, Art. 14: it is written for whoever cannot, and read back), or enters a
/// letter with its scan. The answer is the slip, to be printed and handed over.
/// </summary>
public static class WriteDown
{
    private const long MostPaper = 20 * 1024 * 1024;

    public static async Task<IResult> Show(Visit visit, CategoryList categories) =>
        await Render(visit, WriteDownForm.Of(categories.All).With((IntakeFields.Key, Guid.CreateVersion7().ToString()), (IntakeFields.About, SubmitForm.Own), (WriteDownForm.Door, WriteDownForm.Spoken)), [], 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, Intake intake, CategoryList categories, SealedFiles files)
    {
        var letter = post[WriteDownForm.Door] == WriteDownForm.Letter;
        var typed = await Typed.Read(visit, post, letter ? PetitionDoor.Letter : PetitionDoor.Desk, categories.Find(post[IntakeFields.Category]), files, asked: false);
        var (values, submission) = (typed.Values, typed.Submission);
        if (values.Ok && post.File(IntakeFields.Paper) is { } scan)
        {
            var paper = await PaperOf(scan, submission.Key, files, visit.Stop);
            if (paper.Ok) submission = submission with { Files = [.. submission.Files, paper.Value] };
            else values = values.Refuse(paper.Refusals);
        }

        if (!values.Ok) return await Render(visit, values, typed.Places, post.RefusedStatus);
        var taken = await intake.Take(submission with
        {
            // What a person says at this desk stays here unless it names another place.
            Desk = submission.Place is null ? visit.Actor.Hat!.Unit : null, OnBehalf = !letter, Consented = post.Values.Ticked(IntakeFields.Consent),
            Origin = post[IntakeFields.Origin], ReceivedOn = VietnameseDates.TryParseDay(post[IntakeFields.ReceivedOn], out var day) ? day : null,
        }, visit.Actor, visit.Stop);
        if (taken.Ok) return visit.Page<SlipPage>(await Slip.Of(visit, taken, draft: false));
        var again = taken.Refusals.Contains(IntakeRefusals.KeyTaken) ? values.Replace(IntakeFields.Key, Guid.CreateVersion7().ToString()) : values;
        return await Render(visit, again.Refuse(taken.Refusals), [], StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Outcome<SealedFile>> PaperOf(IFormFile scan, Guid key, SealedFiles files, CancellationToken stop)
    {
        if (scan.Length > MostPaper) return IntakeRefusals.PaperOdd;
        var bytes = await Typed.Whole(scan, stop);
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) return await files.AsSent(bytes, "ban-quet.pdf", PrivateFile.Paper, key, stop);
        using var content = new MemoryStream(bytes);
        var photo = await files.Photo(content, scan.FileName, key, stop);
        return photo.Ok ? photo : IntakeRefusals.PaperOdd;
    }

    private static async Task<IResult> Render(Visit visit, FormValues values, IReadOnlyList<string> places, int status) =>
        visit.Page<WriteDownPage>(new WriteDownModel(values, places, [.. PlaceWords.Communes(await visit.Tree()).Select(n => n.Name)]) { Organisation = MemberOrganisations.Drawn(await visit.Tree(), values.Shape) }, status);
}

public sealed record WriteDownModel(FormValues Values, IReadOnlyList<string> Places, IReadOnlyList<string> Communes)
{
    /// <summary>The member organisations, to choose from.</summary>
    public required FieldShape Organisation { get; init; }
}
