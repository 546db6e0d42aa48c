using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Pages;
using CauNoi.Today.Parts;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Today.HandOver;

/// <summary>Somebody else does it: the duty moves to that person's or unit's inbox and can be given or taken back. Who owes it does not change.</summary>
public static class HandOver
{
    /// <summary>What is accepted; who may be named is decided by who is offered, see <see cref="Drawn"/>.</summary>
    public static readonly FormShape Form = new("giao",
    [
        new FieldShape(Turning.To, "Giao cho ai?", FieldKind.Line) { Required = true, MaxLength = 60, WhenEmpty = "Xin chọn người hoặc đơn vị nhận việc." },
        new FieldShape("loi", "Dặn thêm", FieldKind.Line) { MaxLength = 300 },
    ]);

    /// <summary>The same form with the choices of this moment.</summary>
    public static FormShape Drawn(IReadOnlyList<FieldChoice> offered) => Choosing.Drawn(Form, offered);

    public static Task<IResult> Send(Visit visit, FormPost post, Turning turning, Guid id) =>
        turning.Begin(visit, post, id, DutyTurnKind.Handed, TodayActs.HandOver, "loi", t => t.Hand);
}
