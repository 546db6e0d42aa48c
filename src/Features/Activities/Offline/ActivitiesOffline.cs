using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Offline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Offline;

/// <summary>Every kind of the unit can be recorded, and put right, without signal.</summary>
internal sealed class ActivitiesOffline : OfflineRoom
{
    public override string Name => "activities";

    public override async Task<IReadOnlyList<OfflineForm>> Forms(OfflineAsk ask)
    {
        var (kinds, db, visit) = (ask.Services.GetRequiredService<KindList>(), ask.Services.GetRequiredService<AppDb>(), ask.Visit);
        var (today, own) = (VietnamTime.DayOf(visit.Now), visit.Actor.Hat?.Unit ?? 0);
        var since = today.AddYears(-1);
        var used = await db.Activities().AsNoTracking().Where(a => a.Unit == own && a.Day >= since).GroupBy(a => a.Kind)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, visit.Stop);
        var forms = new List<OfflineForm>();
        foreach (var kind in kinds.All.Where(k => k.On(today)))
            if (await KindCall.ForNew(visit, kind, kinds, db) is { } call)
                forms.Add(new OfflineForm(kind.Name, kind.Title, "pencil", KindForm.New(kind, call.Options).With([.. Defaults(kind)]))
                {
                    Uses = used.GetValueOrDefault(kind.Name), OnlyWhenRefused = [KindForm.Another, KindForm.Reason], Guide = KindGuide.Of(kind),
                });
        return forms;
    }

    public override Task<OfflineEnd> Receive(OfflineAsk ask, OfflineItem item) => item.Base is null ? ReceiveNew.Run(ask, item) : ReceiveCorrection.Run(ask, item);

    public override async Task<Refusal?> Attach(OfflineAsk ask, Guid record, StoredFile photo)
    {
        var (db, visit) = (ask.Services.GetRequiredService<AppDb>(), ask.Visit);
        if (await db.Activities().AsNoTracking().SingleOrDefaultAsync(a => a.Id == record, visit.Stop) is not { } activity) return RecordRefusals.NoRecordForPhoto;
        int? most = ask.Services.GetRequiredService<KindList>().Named(activity.Kind) is { } kind ? Math.Max(kind.Photos, activity.PromisedPhotos) : null;
        return await ask.Attach(ActivityActs.AttachPhoto, activity.Unit, record, photo, most, RecordRefusals.EnoughPhotos);
    }

    public override Task<IReadOnlyList<OfflineRecord>> Records(OfflineAsk ask, DateOnly first, long? since) => OfflineBook.Records(ask, first, since);

    public override Task<IReadOnlyList<OfflineFigure>> Figures(OfflineAsk ask) => OfflineBook.Figures(ask);

    public override string? FormFor(string dutyKind) => Duties.TryGetValue(dutyKind, out var form) ? form : null;

    /// <summary>The form that proves each kind of duty; filled by the front door when the kinds are read.</summary>
    internal IReadOnlyDictionary<string, string> Duties { get; set; } = new Dictionary<string, string>();

    public override Task<OfflineBeside> Beside(OfflineAsk ask, OfflineItem item) => OfflineSides.Of(ask, item);

    private static IEnumerable<(string, string)> Defaults(Kind kind) =>
        kind.Fields.Where(f => f.Default.Length > 0 && f.Type != KindFieldType.Units).Select(f => (f.Name, f.Default));
}
