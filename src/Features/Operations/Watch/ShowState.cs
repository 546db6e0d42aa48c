using CauNoi.Platform.Data;
using CauNoi.Platform.Health;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Marks;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Operations.Watch;

/// <summary>Every part with its figures, as this machine sees it now, and the alarms of the installation.</summary>
public static class ShowState
{
    private const int Newest = 30;

    public static async Task<IResult> Page(Visit visit, AppDb db, HealthLook look)
    {
        var alarms = await db.Alarms().AsNoTracking().OrderBy(a => a.ClearedAt != null).ThenByDescending(a => a.Since).Take(Newest).ToListAsync(visit.Stop);
        return visit.Page<StatePage>(new StateModel(await look.All(visit.Stop), alarms, visit.Now));
    }
}

public sealed record StateModel(IReadOnlyList<HealthFinding> Findings, IReadOnlyList<Alarm> Alarms, DateTimeOffset Now)
{
    public string Lead => Findings.Count(f => f.Grade != HealthGrade.Good) switch
    {
        0 => "Mọi bộ phận đều tốt.",
        1 => "Một bộ phận cần xem.",
        var n => $"{n} bộ phận cần xem.",
    };

    public static Standing Of(HealthGrade grade) => grade switch
    {
        HealthGrade.Good => Standing.Done,
        HealthGrade.Watch => Standing.Soon,
        _ => Standing.Late,
    };

    public static string Word(HealthGrade grade) => grade switch
    {
        HealthGrade.Good => "tốt",
        HealthGrade.Watch => "cần xem",
        _ => "hỏng",
    };
}
