using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Record;
using CauNoi.Activities.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Periods.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Offline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Offline;

/// <summary>A new record comes from a phone: the same questions as at the desk's page, asked of what was typed days ago perhaps.</summary>
internal static class ReceiveNew
{
    public static async Task<OfflineEnd> Run(OfflineAsk ask, OfflineItem item)
    {
        var (kinds, db, visit) = (ask.Services.GetRequiredService<KindList>(), ask.Services.GetRequiredService<AppDb>(), ask.Visit);
        // Whether the kind was in force is asked of the record's day: it may have ended while there was no signal.
        if (kinds.Named(item.Form) is not { } kind || await KindCall.ForNew(visit, kind, kinds, db, At(item)) is not { } call) return OfflineEnd.Ask(RecordRefusals.NoSuchForm);
        var shape = KindForm.New(kind, call.Options);
        if (Unasked(shape, item.Fields) is { } unasked) return OfflineEnd.Refuse([unasked]);
        var key = item.Decided && await db.Set<Activity>().AnyAsync(a => a.Id == item.Id, visit.Stop) ? Guid.CreateVersion7() : item.Id;
        var values = shape.Read(new Dictionary<string, string>(item.Fields) { [KindForm.Key] = key.ToString() });
        var kept = await Keeping.Run(visit, call, values, key, new Brought { Promised = Math.Clamp(item.Photos, 0, kind.Photos), Mark = change => item.Mark(change, key) }, db,
            ask.Services.GetRequiredService<Changes>(), ask.Services.GetRequiredService<ClosedPeriods>());
        return kept.End switch
        {
            KeptEnd.Now => new OfflineEnd(OfflineState.Received) { Address = $"/ban/so-viec/{key}" },
            KeptEnd.Already => new OfflineEnd(OfflineState.Standing) { Address = $"/ban/so-viec/{key}" },
            KeptEnd.KeyTaken => OfflineEnd.Ask(RecordRefusals.KeyTakenOffline),
            KeptEnd.Crowded => OfflineEnd.Wait(RecordRefusals.CrowdedOffline),
            _ => OfflineEnd.Refuse(kept.Values.Refusals),
        };
    }

    /// <summary>The one place there is for what names none.</summary>
    public static int? At(OfflineItem item) => item.Fields.ContainsKey(KindForm.Place) ? null : item.Unit;

    /// <summary>An answer to a question that the form asks no more is not dropped in silence.</summary>
    public static Refusal? Unasked(FormShape shape, IReadOnlyDictionary<string, string> fields) =>
        fields.Any(f => f.Value.Length > 0 && shape.Fields.All(s => s.Name != f.Key)) ? RecordRefusals.FormChanged : null;
}
