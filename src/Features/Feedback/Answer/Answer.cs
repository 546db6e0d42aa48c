using CauNoi.Feedback.Parts;
using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Feedback.Answer;

/// <summary>The desk answers: the note closes, the duty closes with this act as proof, a fact is left, the sender is told.</summary>
public static class Answer
{
    public static readonly FormShape Form = new("tra-loi",
    [
        new FieldShape("tra-loi", "Câu trả lời", FieldKind.Text)
        {
            Required = true, MinLength = 10, MaxLength = 4_000, WhenEmpty = "Xin viết câu trả lời; người gửi đọc được nguyên văn.",
            Hint = "Nói rõ đã sửa gì, hoặc vì sao chưa sửa và bao giờ sửa.",
        },
    ]);

    public static Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id) => Closing.Run(
        visit, post, db, changes, id, FeedbackActs.Answer, FeedbackStep.Answer, "tra-loi", async (change, note) =>
        {
            change.Note("answer", post["tra-loi"]);
            await change.Leave(new Fact(FeedbackMeasures.Answered, note.Unit, VietnamTime.DayOf(change.Now), 1, note.Id));
            if (note.Contact is { } mail) change.Send("mail", mail, $"Góp ý {note.Code} đã có trả lời", FeedbackMail.Answered(note.Code), note.Id);
        }, (values, note) => Show.Show.Render(visit, db, note, values, SetAside.SetAside.Form.Empty, post.Ok ? 409 : post.RefusedStatus));
}
