using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Pages;
using CauNoi.Today.Parts;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Today.AskHelp;

/// <summary>The unit above or a colleague sees the duty too. It stays with whoever owes it, and the clock goes on.</summary>
public static class AskHelp
{
    public static readonly FormShape Form = new("nho",
    [
        new FieldShape(Turning.To, "Nhờ ai?", FieldKind.Line) { Required = true, MaxLength = 60, WhenEmpty = "Xin chọn người hoặc đơn vị được nhờ." },
        new FieldShape("can", "Cần hỗ trợ gì?", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 500, WhenEmpty = "Xin viết cần hỗ trợ gì." },
    ]);

    public static FormShape Drawn(IReadOnlyList<FieldChoice> offered) => Choosing.Drawn(Form, offered);

    public static Task<IResult> Send(Visit visit, FormPost post, Turning turning, Guid id) =>
        turning.Begin(visit, post, id, DutyTurnKind.Help, TodayActs.AskHelp, "can", t => t.Help);
}
