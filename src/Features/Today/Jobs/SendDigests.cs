using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using CauNoi.Today.Remind;
using CauNoi.Today.Rules;
using CauNoi.Today.Wish;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Today.Jobs;

/// <summary>
/// One mail a day to everybody who wants one and is to be reminded of something. Running again, or after a crash, sends to
/// those who have none of today yet: mail and mark are one transaction, and the mark's key is person and day.
/// </summary>
internal static class SendDigests
{
    private const int Chunk = 200;
    private const int KeptDays = 90;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, clock) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>());
        var values = await services.GetRequiredService<SettingValues>().Read(stop);
        if (!values.On(TodaySettings.Digest)) return "Thư nhắc việc đang tắt cho cả hệ thống.";
        var now = VietnamTime.At(clock.GetUtcNow());
        if (ReadingDays.Quiet(TimeOnly.FromDateTime(now.DateTime), values.Hour(TodaySettings.QuietFrom), values.Hour(TodaySettings.QuietTo)))
            return "Đang trong giờ yên lặng nên chưa gửi thư nào.";

        var day = VietnamTime.DayOf(now);
        var wishes = await db.DigestWishes().AsNoTracking().Where(w => w.Wanted && w.ConfirmedAt != null && !db.SentDigests().Any(s => s.Account == w.Account && s.Day == day)).ToListAsync(stop);
        var told = wishes.Count == 0 ? new Dictionary<Guid, Digest>() : (await Plan(services, day, stop)).On(day, await OpenDuties.Around(db, day, stop));
        var due = wishes.Where(w => told.ContainsKey(w.Account)).ToList();
        if (dry) return $"Sẽ gửi {due.Count} thư nhắc việc.";
        foreach (var chunk in due.Chunk(Chunk)) await Send(services.GetRequiredService<Changes>(), day, chunk, told, stop);
        var old = day.AddDays(-KeptDays);
        await Forget.Rows(services, TodayActs.ForgetDigests, "today", db.SentDigests().Where(s => s.Day < old).OrderBy(s => s.Day), stop);
        return $"Đã gửi {due.Count} thư nhắc việc.";
    }

    private static async Task<DigestPlan> Plan(IServiceProvider services, DateOnly day, CancellationToken stop)
    {
        var maps = services.GetRequiredService<UnitMaps>();
        var tree = await maps.On(day, stop);
        // Roles on units that are gone count for their successors.
        int[] places = [.. tree.Order.Select(n => n.Unit), .. maps.Successions.Select(s => s.Key).Where(u => !tree.Has(u))];
        var holders = await services.GetRequiredService<HolderReader>().Read(places, day, stop);
        return new DigestPlan(
            services.GetRequiredService<FeatureList>().Duties.ToDictionary(k => k.Name, k => k.Roles), services.GetRequiredService<ReminderTable>(),
            services.GetRequiredService<Platform.Catalogue.Rules>().Holidays, tree, maps.Successions, holders);
    }

    private static async Task Send(Changes changes, DateOnly day, DigestWish[] wishes, IReadOnlyDictionary<Guid, Digest> told, CancellationToken stop)
    {
        var change = changes.Begin(TodayActs.SendDigests, Actor.Program, 0, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var wish in wishes)
        {
            var digest = told[wish.Account];
            change.Add(new SentDigest { Account = wish.Account, Day = day, Late = digest.Late, Today = digest.Today, Coming = digest.Coming, SentAt = change.Now });
            change.Send("mail", wish.Address!, DigestMail.Subject(digest), DigestMail.Body(digest), wish.Account);
        }

        change.Note("people", wishes.Length.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
    }
}
