using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Cluster;

/// <summary>Finds matters about which many people speak at one place within a month, and proposes them for supervision: as a fact and a duty.</summary>
internal static class FindClusters
{
    /// <summary>As many of one category at one receiving desk.</summary>
    public const int Enough = 5;

    public const int Days = 30;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, changes) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Changes>());
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var since = today.AddDays(-Days);
        // Never of what is hidden from somebody, and only of what a person has classified.
        var found = await db.Petitions().Where(p => p.SortedAt != null && p.AboutUnit == null && p.Class != PetitionClass.Denunciation && p.Category != null && p.ReceivedOn >= since
                && p.State != PetitionState.Split && p.State != PetitionState.Sealed && p.State != PetitionState.Withdrawn)
            .GroupBy(p => new { p.Unit, p.Category }).Where(g => g.Count() >= Enough)
            .Select(g => new { g.Key.Unit, g.Key.Category, Cases = g.Count(), First = g.Min(p => p.ReceivedOn), Last = g.Max(p => p.ReceivedOn) }).ToListAsync(stop);
        var standing = await db.PetitionClusters().Where(c => c.State == ClusterState.Proposed || c.LastOn >= since).ToListAsync(stop);
        var fresh = found.Where(f => !standing.Exists(c => c.Unit == f.Unit && c.Category == f.Category)).ToList();
        if (dry) return $"Sẽ đề xuất giám sát {fresh.Count} nhóm.";
        foreach (var one in fresh)
        {
            var cluster = new PetitionCluster { Unit = one.Unit, Category = one.Category!, FirstOn = one.First, LastOn = one.Last, Cases = one.Cases, State = ClusterState.Proposed };
            var change = changes.Begin(HandlingActs.Cluster, Actor.Program, one.Unit, cluster.Id);
            cluster.FoundAt = change.Now;
            change.Add(cluster);
            change.Note("cases", one.Cases.ToString(CultureInfo.InvariantCulture));
            change.Note("category", one.Category!);
            change.Open(HandlingDuties.Cluster, one.Unit, cluster.Id, $"Xem nhóm {one.Cases} kiến nghị giống nhau để giám sát", "/ban/kien-nghi/diem-nong");
            await change.Leave(new Fact(HandlingMeasures.Clusters, one.Unit, today, 1, cluster.Id) { Category = one.Category! });
            if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
        }

        return $"Đã đề xuất giám sát {fresh.Count} nhóm.";
    }
}
