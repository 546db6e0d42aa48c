using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Petitions.Parts;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Jobs;

/// <summary>
/// Who got a role in a unit after a case about it came in: the case was hidden from that person at once by
/// <see cref="PetitionAccess.PetitionsFor"/>; its duty is hidden here, within minutes.
/// </summary>
internal static class KeepHidden
{
    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, concerned) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Concerned>());
        var cases = await db.Petitions().AsNoTracking().Where(p => p.AboutUnit != null).Select(p => new { p.Id, p.Unit, About = p.AboutUnit!.Value }).ToListAsync(stop);
        var hidden = 0;
        foreach (var about in cases.GroupBy(c => c.About))
        {
            var people = await concerned.People(about.Key, stop);
            var records = about.Select(c => c.Id).ToArray();
            var there = (await db.Conflicts().AsNoTracking().Where(c => records.Contains(c.Record)).Select(c => new { c.Record, c.Account }).ToListAsync(stop)).Select(c => (c.Record, c.Account)).ToHashSet();
            foreach (var one in about)
            {
                var missing = people.Where(p => !there.Contains((one.Id, p))).ToList();
                hidden += missing.Count;
                if (dry || missing.Count == 0) continue;
                var change = services.GetRequiredService<Changes>().Begin(PetitionActs.Hide, Actor.Program, one.Unit, one.Id);
                foreach (var person in missing) Concerned.Hide(change, one.Id, person);
                change.Note("people", missing.Count.ToString(CultureInfo.InvariantCulture));
                if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
                db.ChangeTracker.Clear();
            }
        }

        return dry ? $"Sẽ che {hidden} lượt." : $"Đã che {hidden} lượt.";
    }
}
