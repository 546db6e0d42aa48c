using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Activities.Withdraw;

/// <summary>Written by mistake: it counts nowhere any more, and stays to be seen with the reason.</summary>
public static class Withdraw
{
    public static readonly FormShape Form = new("rut",
    [
        new FieldShape(KindForm.Reason, "Vì sao rút?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300, Hint = "Ví dụ: ghi hai lần, ghi nhầm xóm." },
        new FieldShape(KindForm.Version, "Bản đang xem", FieldKind.Hidden) { Required = true, MaxLength = 20 },
    ]);

    public static Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, Guid id) => Changing.Run(
        visit, post, db, changes, kinds, id, ActivitiesAccess.Write, ActivityActs.Withdraw,
        (_, activity) => activity.State == KindStates.Withdrawn ? RecordRefusals.Withdrawn : null,
        (_, activity) => activity.State = KindStates.Withdrawn, reason: post[KindForm.Reason]);
}
