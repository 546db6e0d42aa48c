using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Health;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Operations.Watch;

/// <summary>
/// Turns findings into alarms and back. Every node looks; the table lets an alarm be raised and cleared once. Each is
/// an act, and a mail to whoever is on duty leaves with it.
/// </summary>
public static class AlarmWatch
{
    public static async Task Look(IServiceProvider services, CancellationToken stop)
    {
        var findings = await services.GetRequiredService<HealthLook>().All(stop);
        // Without a database an alarm cannot be kept; the address for watchers says it instead.
        if (findings.Any(f => f is { Part: "database", Grade: HealthGrade.Bad })) return;
        var db = services.GetRequiredService<AppDb>();
        var open = await db.Alarms().Where(a => a.ClearedAt == null).ToListAsync(stop);
        var notify = (await services.GetRequiredService<SettingValues>().Read(stop)).Text(PlatformSettings.AlarmMail);
        foreach (var finding in findings)
        {
            var name = finding.OfNode ? $"{finding.Part}@{ThisNode.Name}" : finding.Part;
            var standing = open.FirstOrDefault(a => a.Name == name);
            if (finding.Grade != HealthGrade.Good && standing is null) await Raise(services, finding, name, notify, stop);
            if (finding.Grade == HealthGrade.Good && standing is not null) await Clear(services, standing, notify, stop);
        }
    }

    // Refused means that another node was faster, which is as good.
    private static async Task Raise(IServiceProvider services, HealthFinding finding, string name, string notify, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<Changes>().Begin(OperationsActs.RaiseAlarm, Actor.Program, 0, name);
        change.Note("sentence", finding.Sentence);
        var alarm = new Alarm { Name = name, Title = finding.Title, Sentence = finding.Sentence, Since = change.Now };
        change.Add(alarm);
        if (notify.Length > 0)
            change.Send("mail", notify, $"Sự cố: {finding.Title}", $"{finding.Sentence}\nMáy: {ThisNode.Name}\nXem tại {{origin}}/he-thong/tinh-trang", alarm.Id);
        await change.Save(stop);
    }

    private static async Task Clear(IServiceProvider services, Alarm alarm, string notify, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<Changes>().Begin(OperationsActs.ClearAlarm, Actor.Program, 0, alarm.Name);
        var mine = await scope.ServiceProvider.GetRequiredService<AppDb>().Alarms().SingleAsync(a => a.Id == alarm.Id, stop);
        if (mine.ClearedAt is not null) return;
        mine.ClearedAt = change.Now;
        if (notify.Length > 0)
            change.Send("mail", notify, $"Đã yên: {alarm.Title}", $"Sự cố từ {Ui.Words.Spoken.Moment(alarm.Since)} đã yên.\nXem tại {{origin}}/he-thong/tinh-trang", alarm.Id);
        await change.Save(stop);
    }
}
