using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Periods.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Offline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Offline;

/// <summary>A correction comes from a phone. Where the record changed meanwhile the two are merged answer by answer, or a person decides.</summary>
internal static class ReceiveCorrection
{
    // The form on the phone is the one for new records; what only that one asks says nothing about a correction.
    private static readonly string[] OfNewOnly = [KindForm.Place, KindForm.Planned, KindForm.Another, KindForm.Key];

    public static async Task<OfflineEnd> Run(OfflineAsk ask, OfflineItem item)
    {
        var (kinds, db, visit) = (ask.Services.GetRequiredService<KindList>(), ask.Services.GetRequiredService<AppDb>(), ask.Visit);
        var reach = await visit.Reach(ActivitiesAccess.Write);
        for (var attempt = 1; attempt <= Writing.MostTries; attempt++)
        {
            if (await ActivitiesAccess.Reached(db, item.Base!.Record, reach, visit.Stop) is not { } activity) return OfflineEnd.Wait(RecordRefusals.RecordNotThere);
            if (await KindCall.For(visit, activity, kinds, db) is not { } call) return OfflineEnd.Ask(RecordRefusals.NoSuchForm);
            var read = Read(call, activity, item.Fields, item.Base.Version, visit.Now);
            if (ReceiveNew.Unasked(read.Values.Shape, Asked(item.Fields)) is { } unasked) return OfflineEnd.Refuse([unasked]);
            if (!read.Values.Ok) return OfflineEnd.Refuse(read.Values.Refusals);
            var address = $"/ban/so-viec/{activity.Id}";
            var draft = read.Draft;
            if (Writing.Stamp(activity.Version) != item.Base.Version)
            {
                var merged = Merge(call, activity, draft, item.Base, visit.Now);
                if (item.Decided) merged = merged.Taking(WithDay(draft.Values, draft.Day));
                if (!merged.Whole) return OfflineEnd.Ask(RecordRefusals.BothChanged) with { Address = address };
                draft = Drafted(draft, merged);
            }

            if (Activity.Pack(draft.Values) == Activity.Pack(activity.Values) && draft.Day == activity.Day) return new OfflineEnd(OfflineState.Standing) { Address = address };
            var periods = ask.Services.GetRequiredService<ClosedPeriods>();
            if (await Correct.Correct.Against(periods, activity, draft, read.Values[KindForm.Reason], visit.Stop) is { } refused)
                // A withdrawn record cannot be mended on the phone.
                return refused == RecordRefusals.Withdrawn ? OfflineEnd.Ask(refused) with { Address = address } : OfflineEnd.Refuse([refused]);
            if (await Correct.Correct.Apply(visit, call.Kind, activity, draft, read.Values.Optional(KindForm.Reason), change => item.Mark(change, activity.Id), db, ask.Services.GetRequiredService<Changes>()))
                return new OfflineEnd(OfflineState.Received) { Address = address };
            await Writing.StepAside(attempt, visit.Stop);
        }

        return OfflineEnd.Wait(RecordRefusals.CrowdedOffline);
    }

    /// <summary>The correction as the form reads it.</summary>
    public static (RecordDraft Draft, FormValues Values) Read(KindCall call, Activity activity, IReadOnlyDictionary<string, string> fields, string version, DateTimeOffset now)
    {
        var typed = KindForm.Correction(call.Kind, call.Options).Read(new Dictionary<string, string>(Asked(fields)) { [KindForm.Version] = version });
        var (draft, wrong) = KindForm.Read(call.Kind, typed, call.Options, activity.State, VietnamTime.DayOf(now));
        return (draft, typed.Refuse(wrong));
    }

    /// <summary>Correction and record, answer by answer; the day is an answer among the others.</summary>
    public static MergedAnswers Merge(KindCall call, Activity activity, RecordDraft draft, OfflineBase began, DateTimeOffset now)
    {
        var before = Read(call, activity, began.Fields, began.Version, now).Draft;
        return RecordMerge.Of(WithDay(before.Values, before.Day), WithDay(draft.Values, draft.Day), WithDay(activity.Values, activity.Day));
    }

    private static Dictionary<string, string> Asked(IReadOnlyDictionary<string, string> fields) =>
        fields.Where(f => !OfNewOnly.Contains(f.Key) && !f.Key.StartsWith("anh-", StringComparison.Ordinal)).ToDictionary();

    private static Dictionary<string, string> WithDay(IReadOnlyDictionary<string, string> values, DateOnly day) => new(values) { [KindForm.Day] = VietnameseDates.Format(day) };

    private static RecordDraft Drafted(RecordDraft draft, MergedAnswers merged) => draft with
    {
        Day = VietnameseDates.TryParseDay(merged.Values[KindForm.Day], out var day) ? day : draft.Day,
        Values = merged.Values.Where(v => v.Key != KindForm.Day).ToDictionary(),
    };
}
