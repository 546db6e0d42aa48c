using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Plans.Jobs;

/// <summary>
/// The parts that targets name for other units than the lead, each with its day, become tasks that those units owe. A part
/// that an amendment took away is ended. Running again opens nothing twice.
/// </summary>
internal static class OpenParts
{
    private const int Chunk = 1_000;
    private const string Gone = "Chương trình đã điều chỉnh hoặc đã hết hiệu lực, phần này không còn.";

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, book, maps) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<ProgrammeBook>(), services.GetRequiredService<UnitMaps>());
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var tree = await maps.On(today, stop);
        var wanted = (await book.Live(today, stop)).SelectMany(t => t.On(today)!.Parts.Where(p => p.Due is not null).Select(p => new Wanted(t, p)))
            .Select(w => w.At(tree, maps.Successions)).OfType<Wanted>().DistinctBy(w => w.Id).ToDictionary(w => w.Id);
        var there = await db.PlanTasks().Where(t => t.Part).ToListAsync(stop);
        var known = there.Select(t => t.Id).ToHashSet();
        // What was due in an earlier year is not opened in this one; what is open and still asked for stays.
        var opened = wanted.Values.Where(w => w.Part.Due!.Value.Year >= today.Year && !known.Contains(w.Id)).ToList();
        var ended = there.Where(t => t.Open && !wanted.ContainsKey(t.Id)).ToList();
        if (dry) return $"Sẽ mở {opened.Count} phần việc, khép {ended.Count} phần việc.";
        foreach (var chunk in opened.Chunk(Chunk)) await Save(services, chunk, [], stop);
        foreach (var chunk in ended.Chunk(Chunk)) await Save(services, [], chunk, stop);
        return $"Đã mở {opened.Count} phần việc, khép {ended.Count} phần việc.";
    }

    private static async Task Save(IServiceProvider services, IReadOnlyList<Wanted> opened, IReadOnlyList<PlanTask> ended, CancellationToken stop)
    {
        var change = services.GetRequiredService<Changes>().Begin(PlanActs.OpenParts, Actor.Program, 0, PlanDuties.Task.Name);
        foreach (var one in opened)
        {
            var due = one.Part.Due!.Value;
            change.Add(new PlanTask
            {
                Id = one.Id, Unit = one.Unit, Year = due.Year, Target = one.Target.Id, Words = one.Part.Words, Charge = "Đơn vị phối hợp", Due = due, GivenBy = one.Target.Owner, Part = true, AddedAt = change.Now, AddedBy = Guid.Empty,
            });
            change.Open(PlanDuties.Task, one.Unit, one.Id, one.Part.Words, $"/ban/ke-hoach/viec/{one.Id}", VietnamTime.EndOf(due), PlanDuties.Task.Name);
        }

        foreach (var task in ended)
        {
            task.Leave(Gone);
            await change.Close(PlanDuties.Task, task.Id, stop);
        }

        change.Note("opened", opened.Count.ToString(CultureInfo.InvariantCulture));
        change.Note("ended", ended.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
    }

    /// <summary>A part that a unit shall owe; its number says target, unit, day and words, so that the same one is opened once.</summary>
    private sealed record Wanted(Target Target, TargetPart Part)
    {
        public int Unit { get; init; } = Part.Unit;

        public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"part|{Target.Id}|{Part.Unit}|{Part.Due:O}|{Part.Words}"))).AsSpan(0, 16));

        /// <summary>At the one unit that goes on with it today; null where several do, or nobody.</summary>
        public Wanted? At(UnitTree tree, ILookup<int, Succession> successions) =>
            Successors.Today(Part.Unit, tree, successions).Where(tree.Has).ToList() is [var unit] ? this with { Unit = unit } : null;
    }
}
