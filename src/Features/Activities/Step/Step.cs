using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Periods.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Activities.Step;

/// <summary>A record goes on: what was planned is held, a model is judged to work, or it ends.</summary>
public static class Step
{
    public static readonly FormShape Form = new("buoc",
    [
        new FieldShape(KindForm.Day, "Từ ngày nào?", FieldKind.Day) { Required = true },
        new FieldShape(KindForm.Reason, "Vì sao ghi vào kỳ đã chốt?", FieldKind.Line) { MaxLength = 300 },
        new FieldShape(KindForm.Version, "Bản đang xem", FieldKind.Hidden) { Required = true, MaxLength = 20 },
    ]);

    public static Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, ClosedPeriods periods, Guid id, string to)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var day = VietnameseDates.TryParseDay(post[KindForm.Day], out var typed) ? typed : today;
        return Changing.Run(visit, post, db, changes, kinds, id, ActivitiesAccess.Write, ActivityActs.Step,
            (kind, activity) => RecordDecisions.Step(kind, activity.State, to, kind.Life == KindLife.Registry ? activity.Day : DateOnly.MinValue, day)
                ?? RecordDecisions.Day(kind, to, day, today),
            (change, activity) =>
            {
                change.Note("state", to);
                change.Note("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                // Going on is news that nobody has looked at yet.
                (activity.State, activity.ConfirmedAt, activity.ConfirmedBy) = (to, null, null);
                if (to == KindStates.Held) activity.Day = day;
            }, day, post.Values.Optional(KindForm.Reason), periods);
    }

    // After a refusal the day that was typed is still there.
    internal static FormValues Fresh(Activity activity, KindState next, FormValues? refused) => Form.With(
        (KindForm.Version, Writing.Stamp(activity.Version)),
        (KindForm.Day, refused?.Shape == Form ? refused[KindForm.Day] : next.Name == KindStates.Held ? VietnameseDates.Format(activity.Day) : ""));
}
