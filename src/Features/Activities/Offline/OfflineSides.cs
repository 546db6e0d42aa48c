using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Offline;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Offline;

/// <summary>A kept item beside the record that stands, question by question, for whoever decides.</summary>
internal static class OfflineSides
{
    public static async Task<OfflineBeside> Of(OfflineAsk ask, OfflineItem item)
    {
        var (kinds, db, visit) = (ask.Services.GetRequiredService<KindList>(), ask.Services.GetRequiredService<AppDb>(), ask.Visit);
        var (id, tree) = (item.Base?.Record ?? item.Id, await visit.Tree());
        var standing = await ActivitiesAccess.Reached(db, id, await visit.Reach(ActivitiesAccess.Read), visit.Stop);
        db.ChangeTracker.Clear();
        if (kinds.Named(item.Form) is not { } kind)
            return new OfflineBeside("Loại việc không còn", [.. item.Fields.Select(f => new OfflineLine(f.Key, f.Value, null))], null);
        var call = standing is null ? await KindCall.ForNew(visit, kind, kinds, db, ReceiveNew.At(item)) : await KindCall.For(visit, standing, kinds, db);
        if (call is null) return new OfflineBeside(kind.Title, [.. item.Fields.Where(f => f.Key != KindForm.Key).Select(f => new OfflineLine(f.Key, f.Value, null))], null);
        var draft = standing is null ? KindForm.Read(kind, KindForm.New(kind, call.Options).Read(Declared(call, item)), call.Options, null, VietnamTime.DayOf(visit.Now)).Draft
            : ReceiveCorrection.Read(call, standing, item.Fields, "1", visit.Now).Draft;
        var (phone, now) = (Said(draft.Values), standing is null ? null : Said(standing.Values));
        return new OfflineBeside(kind.Title,
        [
            new OfflineLine(kind.DayLabel, VietnameseDates.Format(draft.Day), standing is null ? null : VietnameseDates.Format(standing.Day)),
            .. kind.Fields.Where(f => phone.ContainsKey(f.Label) || now?.ContainsKey(f.Label) == true)
                .Select(f => new OfflineLine(f.Label, phone.GetValueOrDefault(f.Label, "(bỏ trống)"), now is null ? null : now.GetValueOrDefault(f.Label, "(bỏ trống)"))),
        ], standing is null ? null : $"/ban/so-viec/{standing.Id}");

        Dictionary<string, string> Said(IReadOnlyDictionary<string, string> values) =>
            RecordAnswers.Of(kind, values, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ").GroupBy(a => a.Label).ToDictionary(g => g.Key, g => g.First().Said);
    }

    private static Dictionary<string, string> Declared(KindCall call, OfflineItem item)
    {
        var shape = KindForm.New(call.Kind, call.Options);
        return item.Fields.Where(f => shape.Fields.Any(s => s.Name == f.Key)).ToDictionary();
    }
}
