using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Periods.Close;
using CauNoi.Periods.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Periods.Jobs;

/// <summary>Closes months by the rule of the installation. A month that somebody closed or opened again is left as people left it.</summary>
internal static class ClosePeriods
{
    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, changes) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Changes>());
        var days = (int)(await services.GetRequiredService<SettingValues>().Read(stop)).Number(PeriodSettings.CloseAfterDays);
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (days == 0 || (await services.GetRequiredService<UnitMaps>().On(today, stop)).Home is not { Unit: var home }) return "Không có quy tắc tự chốt.";
        var touched = await db.PeriodClosings().Where(p => p.Unit == home).Select(p => p.Period).ToListAsync(stop);
        var due = PeriodDecisions.ByRule(today, days).Where(p => !touched.Contains(p.Format())).ToList();
        if (dry) return $"Sẽ chốt {due.Count} tháng.";
        foreach (var period in due)
        {
            var id = Guid.CreateVersion7();
            var change = changes.Begin(PeriodActs.ClosePeriod, Actor.Program, home, id);
            ClosePeriod.Close(change, id, home, period, Guid.Empty, string.Create(CultureInfo.InvariantCulture, $"{PeriodSettings.CloseAfterDays.Name}={days}"));
            if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
        }

        return $"Đã chốt {due.Count} tháng.";
    }
}
