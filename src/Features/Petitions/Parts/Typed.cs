using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Submit;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Petitions.Parts;

/// <summary>From a filled form to a submission: what all doors with a form have in common.</summary>
internal static class Typed
{
    private const long MostVoice = 10 * 1024 * 1024;

    /// <summary>What was typed, with its place and its files; or the form with what stands against it, and the places that may be meant.</summary>
    /// <param name="visit">Who and when.</param>
    /// <param name="post">The form.</param>
    /// <param name="door">By which door.</param>
    /// <param name="category">What it is about.</param>
    /// <param name="files">Where files are sealed.</param>
    /// <param name="asked">Whether the form has the category's own questions.</param>
    public static async Task<TypedPetition> Read(Visit visit, FormPost post, PetitionDoor door, Category? category, SealedFiles files, bool asked = true)
    {
        if (!Guid.TryParse(post[IntakeFields.Key], out var key)) throw new BadInput(StatusCodes.Status400BadRequest, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        var values = post.Values;
        var (place, choices, named) = PlaceOf(await visit.Tree(), values[IntakeFields.Place]);
        if (choices.Count > 1) values = values.Refuse(new Refusal($"Bà con gõ “{values[IntakeFields.Place]}”, tỉnh có {choices.Count} nơi tên gần giống. Chọn một nơi.", IntakeFields.Place));
        else if (place is null && values[IntakeFields.Place].Length > 0) values = values.Refuse(IntakeRefusals.PlaceUnknown);
        else if (place is not null) values = values.Replace(IntakeFields.Place, named);
        var organisation = values[IntakeFields.Organisation].Length == 0 ? 0 : MemberOrganisations.Find(await visit.Tree(), values[IntakeFields.Organisation]);
        if (organisation is null) values = values.Refuse(IntakeRefusals.OrganisationUnknown);
        var (point, odd) = PointOf(values);
        if (odd is not null) values = values.Refuse(odd);

        var submission = new Submission(key, door, values[IntakeFields.Text])
        {
            Place = place?.Unit, Category = category?.Id ?? "", Address = values[IntakeFields.Address], Wanted = values[IntakeFields.Wanted],
            Answers = (asked ? category?.Questions : null)?.ToDictionary(q => q.Name, q => values[q.FieldName(category!.Id)]) ?? [],
            Latitude = point?.Latitude, Longitude = point?.Longitude, Name = values[IntakeFields.Name], Phone = values[IntakeFields.Phone], Email = values[IntakeFields.Email],
            Organisation = organisation ?? 0, AboutReceiver = values[IntakeFields.About] == SubmitForm.About,
        };
        // Files cost most: they are taken when nothing else stands against the form.
        if (!values.Ok) return new TypedPetition(submission, values, choices);
        var (taken, refused) = await FilesOf(post, key, files, visit.Stop);
        return new TypedPetition(submission with { Files = taken }, values.Refuse(refused), choices);
    }

    private static (UnitNode? Place, IReadOnlyList<string> Choices, string Named) PlaceOf(UnitTree tree, string typed)
    {
        var found = PlaceWords.Find(tree, typed);
        return found is [var one] ? (one, [], PlaceWords.Name(tree, one)) : (null, [.. found.Select(n => PlaceWords.Name(tree, n)).Distinct()], "");
    }

    private static ((double Latitude, double Longitude)? Point, Refusal? Odd) PointOf(FormValues values)
    {
        var (south, east) = (values[IntakeFields.Latitude], values[IntakeFields.Longitude]);
        if (south.Length == 0 && east.Length == 0) return (null, null);
        return Degrees(south) is { } latitude && Degrees(east) is { } longitude ? ((latitude, longitude), null) : (null, IntakeRefusals.PointOdd);
    }

    private static double? Degrees(string typed) =>
        double.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private static async Task<(IReadOnlyList<SealedFile> Files, IReadOnlyList<Refusal> Refusals)> FilesOf(FormPost post, Guid key, SealedFiles files, CancellationToken stop)
    {
        var (taken, refusals) = (new List<SealedFile>(), new List<Refusal>());
        foreach (var field in Enumerable.Range(1, SubmitForm.Photos).Select(SubmitForm.Photo))
        {
            if (post.File(field) is not { } photo) continue;
            await using var content = photo.OpenReadStream();
            var one = await files.Photo(content, photo.FileName, key, stop);
            if (one.Ok) taken.Add(one.Value);
            else refusals.AddRange(one.Refusals.Select(r => r.At(field)));
        }

        if (post.File(IntakeFields.Voice) is { } voice)
        {
            var bytes = voice.Length > MostVoice ? [] : await Whole(voice, stop);
            if (bytes.Length == 0) refusals.Add(IntakeRefusals.VoiceTooLong);
            else if (VoiceKinds.Of(bytes) is not { } ending) refusals.Add(IntakeRefusals.VoiceOdd);
            else taken.Add(await files.AsSent(bytes, $"ghi-am.{ending}", PrivateFile.Voice, key, stop));
        }

        return (taken, refusals);
    }

    internal static async Task<byte[]> Whole(IFormFile file, CancellationToken stop)
    {
        using var whole = new MemoryStream();
        await file.CopyToAsync(whole, stop);
        return whole.ToArray();
    }
}

/// <summary>What was typed, read.</summary>
/// <param name="Submission">As it would be taken in.</param>
/// <param name="Values">The form, with what stands against it.</param>
/// <param name="Places">The places that may be meant, where several may.</param>
internal sealed record TypedPetition(Submission Submission, FormValues Values, IReadOnlyList<string> Places);
