using CauNoi.Kernel.Forms;
using CauNoi.Platform.Pages;
using CauNoi.Today.Assignments;
using CauNoi.Today.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Today.Reopen;

/// <summary>Those above find that it is not done after all: it is owed again, due when it was due.</summary>
public static class Reopen
{
    public static readonly FormShape Form = new("mo-lai",
        [new FieldShape("con-thieu", "Còn thiếu gì?", FieldKind.Line) { Required = true, MinLength = 3, MaxLength = 300, WhenEmpty = "Xin viết còn thiếu gì để người nhận làm tiếp." }]);

    public static Task<IResult> Send(Visit visit, FormPost post, AssignmentSheet sheet, Guid id) =>
        sheet.Take(visit, post, id, AssignmentStep.Reopen, TodayActs.Reopen, "con-thieu", null);
}
