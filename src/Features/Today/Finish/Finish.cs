using CauNoi.Kernel.Forms;
using CauNoi.Platform.Pages;
using CauNoi.Today.Assignments;
using CauNoi.Today.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Today.Finish;

/// <summary>Whoever does the work says what came of it, and where one can see it: the duty closes with this act as proof.</summary>
public static class Finish
{
    public static readonly FormShape Form = new("xong",
    [
        new FieldShape("ket-qua", "Kết quả", FieldKind.Text) { Required = true, MinLength = 3, MaxLength = 1_000, WhenEmpty = "Xin viết kết quả, một câu cũng được." },
        new FieldShape("minh-chung", "Đường dẫn tới minh chứng", FieldKind.Line) { MaxLength = 300, Hint = "Trang ghi việc, hoặc trang mạng có ảnh, văn bản. Có thì ghi." },
    ]);

    public static Task<IResult> Send(Visit visit, FormPost post, AssignmentSheet sheet, Guid id) =>
        sheet.Take(visit, post, id, AssignmentStep.Finish, TodayActs.Finish, "ket-qua", AssignmentDecisions.Proof(post.Values.Optional("minh-chung")));
}
