using System.Globalization;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Offline;
using CauNoi.Ui.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Offline;

/// <summary>What a phone shows of records: those of the own unit and those this person wrote, and this year's figures. Of other units nothing.</summary>
internal static class OfflineBook
{
    private const int Most = 300;

    public static async Task<IReadOnlyList<OfflineRecord>> Records(OfflineAsk ask, DateOnly first, long? since)
    {
        var (kinds, db, visit) = (ask.Services.GetRequiredService<KindList>(), ask.Services.GetRequiredService<AppDb>(), ask.Visit);
        var (reach, write, personal) = (await visit.Reach(ActivitiesAccess.Read), await visit.Reach(ActivitiesAccess.Write), await visit.Reach(ActivitiesAccess.Personal));
        var (own, me, all, low) = (visit.Actor.Hat?.Unit ?? 0, visit.Actor.Id, since is null, since ?? 0);
        // A row knows the low half of its transaction's number: compared around the circle. A batch that was finished or taken
        // back alters none of its rows, so its steps are asked too.
        var found = await db.Set<Activity>().FromSqlInterpolated($"""
            select *, xmin from activity a
            where (a.unit = {own} or a.recorded_by = {me}) and a.day >= {first}
              and ({all} or ((a.xmin::text::bigint - ({low} - tx_base())) & 4294967295) < 2147483648
                or a.batch in (select s.batch from fact_batch_step s where ((s.xmin::text::bigint - ({low} - tx_base())) & 4294967295) < 2147483648))
            order by a.day desc, a.id desc limit {Most}
            """).AsNoTracking().ToListAsync(visit.Stop);
        var batches = found.Select(a => a.Batch).OfType<Guid>().Distinct().ToArray();
        var standing = batches.Length == 0 ? [] : await db.StandingBatches().Where(b => batches.Contains(b)).ToListAsync(visit.Stop);
        var (calls, tree) = (new Dictionary<(string, int), KindCall?>(), await visit.Tree());
        var records = new List<OfflineRecord>();
        foreach (var activity in found.Where(a => reach.Covers(a.Unit)))
        {
            if (kinds.Named(activity.Kind) is not { } kind) continue;
            if (activity.Batch is { } batch && !standing.Contains(batch))
            {
                if (!all) records.Add(Bare(activity, kind) with { Gone = true });
                continue;
            }

            var record = Bare(activity, kind) with
            {
                Words = $"{(activity.Unit == own ? "" : $"{tree.Find(activity.Unit)?.Name}, ")}{(activity.ConfirmedAt is null ? "chưa xác nhận" : "đã xác nhận")}",
            };
            if (activity.State != KindStates.Withdrawn && write.Covers(activity.Unit) && (personal.Covers(activity.Unit) || kind.Fields.All(f => f.Sight != KindSight.Personal)))
            {
                if (!calls.TryGetValue((kind.Name, activity.Unit), out var call)) calls[(kind.Name, activity.Unit)] = call = await KindCall.For(visit, activity, kinds, db);
                if (call is not null) record = record with { Version = Writing.Stamp(activity.Version), Fields = Filled(call, activity) };
            }

            records.Add(record);
        }

        return records;
    }

    public static async Task<IReadOnlyList<OfflineFigure>> Figures(OfflineAsk ask)
    {
        var (kinds, db, visit) = (ask.Services.GetRequiredService<KindList>(), ask.Services.GetRequiredService<AppDb>(), ask.Visit);
        var (own, today, tree) = (visit.Actor.Hat?.Unit ?? 0, VietnamTime.DayOf(visit.Now), await visit.Tree());
        if (tree.Find(own) is not { } here) return [];
        var first = new DateOnly(today.Year, 1, 1);
        var mine = kinds.All.Where(k => k.On(today) && k.RecordedBy.Contains(here.Kind) && k.Facts.Count > 0).ToList();
        var counted = await db.Facts().Where(f => f.Unit == own && f.Day >= first && f.Day <= today)
            .Join(db.Set<MeasureRow>(), f => f.Measure, m => m.Id, (f, m) => new { m.Name, f.Amount })
            .GroupBy(f => f.Name).Select(g => new { g.Key, Sum = g.Sum(f => f.Amount) }).ToDictionaryAsync(g => g.Key, g => g.Sum, visit.Stop);
        var proven = await ProvenDuties.In(db, mine, today.Year, await visit.Reach(ActivitiesAccess.Read), visit.Stop);
        return
        [
            .. mine.Select(kind => new OfflineFigure(kind.Title,
                $"{Figures(counted.GetValueOrDefault(kind.Facts[0].Measure.Name))} {kind.Facts[0].Measure.Unit}",
                string.Join("; ", kind.Duties.Where(d => d.OwedBy.Contains(here.Kind)).Select(d => Season(d, proven.Contains(new OwedOnce(d, own, today.Year)))).Prepend($"Năm {today.Year.ToString(CultureInfo.InvariantCulture)}")))),
        ];

        string Season(KindDuty duty, bool done) => done ? $"{Spoken.Small(duty.Title)}: đã xong"
            : $"{Spoken.Small(duty.Title)}: hạn {VietnameseDates.Format(duty.Season.Last(today.Year))}";
    }

    private static string Figures(long amount) => Kernel.Text.Figures.Format(amount);

    private static OfflineRecord Bare(Activity activity, Kind kind) => new(
        activity.Id, kind.Name, RecordTitle.Of(kind, activity), activity.Day, kind.StateNamed(activity.State).Title, "", activity.RecordedAt);

    private static IReadOnlyDictionary<string, string> Filled(KindCall call, Activity activity)
    {
        var shape = KindForm.Correction(call.Kind, call.Options);
        var values = KindForm.Filled(call.Kind, shape, activity.Day, activity.Values, "");
        return shape.Fields.Where(f => f.Kind != FieldKind.Hidden && values[f.Name].Length > 0).ToDictionary(f => f.Name, f => values[f.Name]);
    }
}
