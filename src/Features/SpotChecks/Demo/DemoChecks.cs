using CauNoi.Activities;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.SpotChecks.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.SpotChecks.Demo;

/// <summary>A round of spot checks of one commune, drawn and waiting for the second pair of eyes.</summary>
internal static class DemoChecks
{
    private static readonly Guid Round = new("0190a000-0000-7000-9200-000000000001");

    public static async Task Seed(IServiceProvider services, CancellationToken stop)
    {
        var (unit, period) = (DemoUnits.VoTranh, Period.Parse("2025-09"));
        var change = services.GetRequiredService<Changes>().Begin(SpotActs.SeedRound, Actor.Program, unit, Round);
        change.Note("period", period.Format());
        change.Add(new SpotRound { Id = Round, Unit = unit, Period = period.Format(), First = period.First, Last = period.Last, Seed = 20250930, Size = 2, SeededAt = change.Now });
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    public static async Task Draw(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var round = await db.SpotRounds().SingleAsync(r => r.Id == Round, stop);
        var units = (await services.GetRequiredService<UnitMaps>().On(round.Last, stop)).Subtree(round.Unit).Select(n => n.Unit).ToArray();
        var records = await db.Activities().AsNoTracking().Where(a => units.Contains(a.Unit) && a.Day >= round.First && a.Day <= round.Last).ToDictionaryAsync(a => a.Id, stop);
        var change = services.GetRequiredService<Changes>().Begin(SpotActs.DrawRound, Actor.Program, round.Unit, Round);
        (round.DrawnAt, round.Population) = (change.Now, records.Count);
        foreach (var (id, no) in SpotSample.Draw(round.Seed, records.Keys, round.Size).Select((id, n) => (id, n + 1)))
        {
            var check = new SpotCheck { Id = new Guid($"0190a000-0000-7000-9300-{no:x12}"), Round = Round, Activity = id, Unit = records[id].Unit, Place = no, Day = records[id].Day };
            change.Add(check);
            change.Open(SpotDuties.SpotCheck, DemoUnits.Province, check.Id, SpotDuties.SpotCheck.Title, $"/ban/phuc-tra/mau/{check.Id}");
        }

        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }
}
