using CauNoi.Kernel.Forms;
using CauNoi.Platform.Pages;
using CauNoi.Today.Assignments;
using CauNoi.Today.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Today.Withdraw;

/// <summary>Work that was given is not needed any more. It leaves the inbox; the reason stays.</summary>
public static class Withdraw
{
    public static readonly FormShape Form = new("rut",
        [new FieldShape("ly-do", "Vì sao rút?", FieldKind.Line) { Required = true, MinLength = 3, MaxLength = 300, WhenEmpty = "Xin viết vì sao không cần làm nữa." }]);

    public static Task<IResult> Send(Visit visit, FormPost post, AssignmentSheet sheet, Guid id) =>
        sheet.Take(visit, post, id, AssignmentStep.Withdraw, TodayActs.Withdraw, "ly-do", null);
}
