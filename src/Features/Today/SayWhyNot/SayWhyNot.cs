using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Pages;
using CauNoi.Today.Parts;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Today.SayWhyNot;

/// <summary>Why it cannot be done yet. Those above read it; the clock goes on, because a reason is no result.</summary>
public static class SayWhyNot
{
    public static readonly FormShape Form = new("chua-lam",
    [
        new FieldShape("vi-sao", "Vì sao chưa làm được?", FieldKind.Text)
        {
            Required = true, MinLength = 10, MaxLength = 500, WhenEmpty = "Xin viết vì sao chưa làm được.",
            Hint = "Chỉ viết về công việc, không ghi chuyện riêng của ai.",
        },
    ]);

    public static Task<IResult> Send(Visit visit, FormPost post, Turning turning, Guid id) =>
        turning.Begin(visit, post, id, DutyTurnKind.Blocked, TodayActs.SayWhyNot, "vi-sao", null);
}
