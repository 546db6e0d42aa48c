using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Activities.Confirm;

/// <summary>A second pair of eyes agrees: what was provisional becomes final.</summary>
public static class Confirm
{
    public static readonly FormShape Form = new("xac-nhan", [new FieldShape(KindForm.Version, "Bản đang xem", FieldKind.Hidden) { Required = true, MaxLength = 20 }]);

    public static Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, Guid id) => Changing.Run(
        visit, post, db, changes, kinds, id, ActivitiesAccess.Confirm, ActivityActs.Confirm,
        (_, activity) => RecordDecisions.Confirm(activity.State, activity.ConfirmedAt is not null, activity.RecordedBy, visit.Actor.Id),
        (change, activity) => (activity.ConfirmedAt, activity.ConfirmedBy) = (change.Now, visit.Actor.Id));
}
