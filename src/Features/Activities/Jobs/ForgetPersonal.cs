using System.Globalization;
using System.Text.Json;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Jobs;

/// <summary>
/// Erases personal answers of records older than their kind keeps them, in every wording, and the salts of their digests
/// (Law 91/2025/QH15 on personal data: kept no longer than the purpose needs). What was counted stays.
/// </summary>
internal static class ForgetPersonal
{
    private const int Chunk = 500;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, today) = (services.GetRequiredService<AppDb>(), VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        var records = 0;
        foreach (var kind in services.GetRequiredService<KindList>().All)
        {
            var personal = kind.Fields.Where(f => f.Sight == KindSight.Personal).Select(f => f.Name).ToArray();
            if (personal.Length == 0) continue;
            var due = Due(db, kind, personal, today.AddYears(-kind.KeptYears));
            if (dry) records += await due.CountAsync(stop);
            else
                while (await due.OrderBy(a => a.Day).Take(Chunk).ToListAsync(stop) is { Count: > 0 } old)
                {
                    await Forget(services, db, kind, personal, old, stop);
                    records += old.Count;
                }
        }

        return dry ? $"Sẽ xoá phần riêng tư của {records} bản ghi." : $"Đã xoá phần riêng tư của {records} bản ghi.";
    }

    private static async Task Forget(IServiceProvider services, AppDb db, Kind kind, string[] personal, List<Activity> old, CancellationToken stop)
    {
        var change = services.GetRequiredService<Changes>().Begin(ActivityActs.ForgetPersonal, Actor.Program, 0, kind.Name);
        var ids = old.Select(a => a.Id).ToArray();
        foreach (var record in old) record.Answers = Without(record.Answers, personal);
        foreach (var version in await db.Set<ActivityVersion>().Where(v => ids.Contains(v.Activity)).ToListAsync(stop)) version.Answers = Without(version.Answers, personal);
        await change.ForgetField("answers", ids, stop);
        change.Note("records", old.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
        db.ChangeTracker.Clear();
    }

    private static IQueryable<Activity> Due(AppDb db, Kind kind, string[] personal, DateOnly before) => db.Set<Activity>().FromSql($"""
        select *, xmin from activity a where kind = {kind.Name} and day < {before}
            and (jsonb_exists_any(answers, {personal}) or exists (select from activity_version v where v.activity = a.id and jsonb_exists_any(v.answers, {personal})))
        """);

    private static string Without(string answers, string[] personal) =>
        Activity.Pack(JsonSerializer.Deserialize<Dictionary<string, string>>(answers)!.Where(a => !personal.Contains(a.Key)).ToDictionary());
}
