using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.OpenPetitions;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using System.Text.Json;

namespace CauNoi.Petitions.Publish;

/// <summary>
/// Publishing is a step: what points at a person is proposed to be covered, a person has the last word, and what was
/// typed stays sealed as it is. Or nothing of it is shown, for a reason that is counted.
/// </summary>
public static class Publish
{
    public const string Title = "tieu-de", Text = "noi-dung", Place = "noi", Answer = "tra-loi", Looked = "da-xem", Reason = "ly-do";

    public static readonly FormShape Form = new("cong-khai",
    [
        new FieldShape(Title, "Tiêu đề trên Cổng", FieldKind.Line) { Required = true, MinLength = 10, MaxLength = 120, WhenEmpty = "Xin đặt một tiêu đề: việc gì, ở đâu." },
        new FieldShape(Text, "Nội dung đã che", FieldKind.Text) { Required = true, MaxLength = 8_000, WhenEmpty = "Xin để lại ít nhất một câu, hoặc chọn không công khai nội dung.", Hint = "Máy đã che những chỗ giống tên người, số điện thoại, biển số, địa chỉ nhà. Xin đọc lại từng câu." },
        new FieldShape(Place, "Nơi xảy ra việc", FieldKind.Line) { MaxLength = 200, Hint = "Tên xóm, đường, công trình; không ghi số nhà." },
        new FieldShape(Answer, "Câu trả lời đã che", FieldKind.Text) { MaxLength = 8_000 },
        new FieldShape(Looked, "Tôi đã đọc kỹ; những chỗ còn lại không chỉ ra một người nào", FieldKind.Tick),
    ]);

    public static readonly FormShape NotForm = new("khong-cong-khai",
        [new FieldShape(Reason, "Vì sao không công khai nội dung", FieldKind.Line) { Required = true, MaxLength = 40, WhenEmpty = "Xin chọn lý do; số lần của từng lý do được công khai." }]);

    public static async Task<IResult> Show(Visit visit, CaseDesk desk, Guid id) =>
        await desk.Open(visit, id, HandlingAccess.Publish) is { } open ? Render(visit, desk, open, Opening(open, desk), NotForm.Empty, 200) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, CaseDesk desk, Guid id)
    {
        if (await desk.Open(visit, id, HandlingAccess.Publish) is not { } open) return visit.NotFound();
        if (!post.Ok) return Render(visit, desk, open, post.Values, NotForm.Empty, post.RefusedStatus);
        if (open.Petition.AboutUnit is not null) return Render(visit, desk, open, post.Values.Refuse(HandlingRefusals.NothingPublic), NotForm.Empty, StatusCodes.Status409Conflict);
        var (title, text, place, answer) = (post[Title], post[Text], post[Place], post[Answer]);
        if (!post.Values.Ticked(Looked) && new[] { title, text, place, answer }.Any(w => Masks.Find(w).Count > 0))
            return Render(visit, desk, open, post.Values.Refuse(HandlingRefusals.StillNamed), NotForm.Empty, 422);
        var turn = desk.Begin(open, PetitionAction.Publish, visit.Actor);
        if (turn.Take(new StepGiven()) is { } refused) return Render(visit, desk, open, post.Values.Refuse(refused), NotForm.Empty, StatusCodes.Status409Conflict);
        (turn.Handling.Shown, turn.Handling.Withheld) = (Shown.Masked, null);
        (turn.Handling.PublicTitle, turn.Handling.PublicText, turn.Handling.PublicPlace) = (title, text, place.Length > 0 ? place : null);
        if (open.Content is { } said) (turn.Handling.PublicLatitude, turn.Handling.PublicLongitude) = (PublishedPetition.Rounded(said.Latitude), PublishedPetition.Rounded(said.Longitude));
        turn.Handling.PublicAnswer = open.Answer is not null && answer.Length > 0 ? answer : null;
        return await Saved(visit, db, desk, turn, id, lost => fresh => Render(visit, desk, fresh, post.Values.Refuse(lost), NotForm.Empty, StatusCodes.Status409Conflict));
    }

    public static async Task<IResult> Withhold(Visit visit, FormPost post, AppDb db, CaseDesk desk, Guid id)
    {
        if (await desk.Open(visit, id, HandlingAccess.Publish) is not { } open) return visit.NotFound();
        var values = post.Values.Offered([Reasons(desk)]);
        if (!values.Ok) return Render(visit, desk, open, Opening(open, desk), values, post.RefusedStatus);
        var turn = desk.Begin(open, PetitionAction.Withhold, visit.Actor);
        if (turn.Take(new StepGiven { Reason = post[Reason] }) is { } refused) return Render(visit, desk, open, Opening(open, desk), values.Refuse(refused), StatusCodes.Status409Conflict);
        var handling = turn.Handling;
        (handling.Shown, handling.Withheld, handling.PublicTitle, handling.PublicText, handling.PublicAnswer) = (Shown.Withheld, post[Reason], null, null, null);
        (handling.PublicPlace, handling.PublicLatitude, handling.PublicLongitude) = (null, null, null);
        await Pictures.Forget(db, turn.Change, handling, visit.Stop);
        return await Saved(visit, db, desk, turn, id, lost => fresh => Render(visit, desk, fresh, Opening(fresh, desk), values.Refuse(lost), StatusCodes.Status409Conflict));
    }

    private static async Task<IResult> Saved(Visit visit, AppDb db, CaseDesk desk, Turn turn, Guid id, Func<Refusal, Func<OpenCase, IResult>> again)
    {
        if (await turn.Save(visit.Stop) is not { } lost) return visit.See($"/ban/kien-nghi/{id}");
        db.ChangeTracker.Clear();
        return await desk.Open(visit, id, HandlingAccess.Publish) is { } fresh ? again(lost)(fresh) : visit.NotFound();
    }

    // Opens with what stands already, else with what was said and the proposal of what to cover.
    private static FormValues Opening(OpenCase open, CaseDesk desk)
    {
        var (handling, content) = (open.Handling, open.Content);
        var answer = open.Answer is { } step ? desk.ContentOf(step).Words : "";
        return Form.With(
            (Title, handling?.PublicTitle ?? Cut(Masks.Cover(CaseTitle.Of(content)), 120)), (Text, handling?.PublicText ?? Cut(Masks.Cover(Cut(content?.Text ?? "", Masks.MostCharacters)), 8_000)),
            (Place, handling?.PublicPlace ?? ""), (Answer, handling?.PublicAnswer ?? Cut(Masks.Cover(answer), 8_000)));
    }

    private static FieldShape Reasons(CaseDesk desk) => NotForm[Reason] with { Kind = FieldKind.Choice, Choices = [.. desk.Book.Withheld.Select(r => new FieldChoice(r.Id, r.Title))] };

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    private static IResult Render(Visit visit, CaseDesk desk, OpenCase open, FormValues values, FormValues not, int status) => visit.Page<PublishPage>(new PublishModel(
        open, values, not, Reasons(desk),
        open.Answer is { } step ? desk.ContentOf(step).Words : null,
        [.. (open.Content?.Files ?? []).Concat(open.Steps.SelectMany(s => desk.ContentOf(s).Files)).Where(f => f.Kind == PrivateFile.Photo).DistinctBy(f => f.Id)],
        JsonSerializer.Deserialize<List<PublicPicture>>(open.Handling?.Pictures ?? "[]")!.Count), status);
}

public sealed record PublishModel(OpenCase Open, FormValues Values, FormValues Not, FieldShape Reasons, string? AnswerWords, IReadOnlyList<PrivateFile> Photos, int Shown);
