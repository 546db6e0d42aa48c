using System.Globalization;
using System.Text.Json;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Pictures;
using CauNoi.OpenPetitions;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Publish;

/// <summary>One photo becomes public: what is hidden is burnt into a new picture, the photo itself stays sealed.</summary>
public static class Pictures
{
    public const string Boxes = "che", Words = "mo-ta", Looked = "da-xem";

    public static readonly FormShape Form = new("cong-khai-anh",
    [
        new FieldShape(Words, "Ảnh chụp gì?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 120, WhenEmpty = "Xin viết một câu cho người không nhìn thấy ảnh.", Hint = "Không ghi tên người." },
        new FieldShape(Looked, "Không còn mặt người, biển số xe, số nhà nào nhận ra được", FieldKind.Tick) { Required = true, WhenEmpty = "Xin xem kỹ ảnh, che những chỗ nhận ra được người, rồi đánh dấu." },
        new FieldShape(Boxes, "Chỗ che", FieldKind.Hidden) { MaxLength = 1_000 },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, CaseDesk desk, Guid id, Guid file) =>
        await Of(visit, db, desk, id, file) is var (open, photo) ? visit.Page<PicturePage>(new PictureModel(open, photo, Form.Empty)) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, CaseDesk desk, SealedFiles files, PhotoMask mask, Guid id, Guid file)
    {
        if (await Of(visit, db, desk, id, file) is not var (open, photo)) return visit.NotFound();
        if (!post.Ok) return visit.Page<PicturePage>(new PictureModel(open, photo, post.Values), post.RefusedStatus);
        if (open.Handling is not { Shown: Shown.Masked }) return Again(HandlingRefusals.PublishFirst);
        if (PictureBox.Read(post[Boxes]) is not { } hidden) return Again(HandlingRefusals.BoxesOdd);
        if (await files.OpenLarge(photo, visit.Stop) is not { } page) return Again(HandlingRefusals.PhotoWaits);
        var copy = await mask.Copy(page, id, hidden, visit.Stop);
        if (!copy.Ok) return Again(copy.Refusals[0]);
        var turn = desk.Begin(open, PetitionAction.Publish, visit.Actor);
        if (turn.Take(new StepGiven()) is { } refused) return Again(refused);
        var made = copy.Value!;
        turn.Change.Add(made);
        turn.Change.Note("parts", hidden.Count.ToString(CultureInfo.InvariantCulture));
        List<PublicPicture> shown = [.. JsonSerializer.Deserialize<List<PublicPicture>>(turn.Handling.Pictures)!,
            new PublicPicture(FileHash.FromBytes(made.LargeHash!).ToString(), FileHash.FromBytes(made.SmallHash!).ToString(), post[Words], made.Width, made.Height)];
        turn.Handling.Pictures = JsonSerializer.Serialize(shown);
        return await turn.Save(visit.Stop) is { } lost ? Again(lost) : visit.See($"/ban/kien-nghi/{id}/cong-khai");

        IResult Again(Kernel.Refusal no) => visit.Page<PicturePage>(new PictureModel(open, photo, post.Values.Refuse(no)), StatusCodes.Status409Conflict);
    }

    /// <summary>Takes all public copies back; the sweep of files removes their bytes.</summary>
    internal static async Task Forget(AppDb db, Change change, PetitionHandling handling, CancellationToken stop)
    {
        handling.Pictures = "[]";
        foreach (var copy in await db.StoredFiles().Where(f => f.Owner == handling.Petition && f.Kind != SealedFiles.Kind).ToListAsync(stop)) change.Remove(copy);
    }

    private static async Task<(OpenCase Open, StoredFile Photo)?> Of(Visit visit, AppDb db, CaseDesk desk, Guid id, Guid file)
    {
        if (await desk.Open(visit, id, HandlingAccess.Publish) is not { } open || !open.Possible.Contains(PetitionAction.Publish)) return null;
        var photo = await db.StoredFiles().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Owner == id && f.Kind == SealedFiles.Kind && f.LargeHash != null, visit.Stop);
        return photo is null ? null : (open, photo);
    }
}

public sealed record PictureModel(OpenCase Open, StoredFile Photo, FormValues Values);
