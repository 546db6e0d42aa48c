using CauNoi.Feedback.Parts;
using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Feedback.SetAside;

/// <summary>A note that is not about this program is set aside, never deleted, and its sender reads why.</summary>
public static class SetAside
{
    public static readonly FormShape Form = new("xep-lai",
    [
        new FieldShape("ly-do", "Lý do", FieldKind.Text)
        {
            Required = true, MinLength = 10, MaxLength = 1_000, WhenEmpty = "Xin nêu lý do; người gửi đọc được nguyên văn.",
        },
    ]);

    public static Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id) => Closing.Run(
        visit, post, db, changes, id, FeedbackActs.SetAside, FeedbackStep.SetAside, "ly-do", (_, _) => Task.CompletedTask,
        (values, note) => Show.Show.Render(visit, db, note, Answer.Answer.Form.Empty, values, post.Ok ? 409 : post.RefusedStatus));
}
