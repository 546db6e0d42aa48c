using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Imports.Tests.Web;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Test.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Tests.Web;

public class DerivedTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Day = new(2025, 11, 9);
    private readonly Random random = new(20251109);

    [Fact]
    public async Task Whatever_was_done_to_records_all_facts_can_be_derived_again_from_them()
    {
        for (var n = 0; n < 12; n++)
        {
            var id = Guid.CreateVersion7();
            var kind = n % 2 == 0 ? "unity-festival" : "self-managed-model";
            await house.Within(services => Begin(services, kind, id));
            for (var move = random.Next(2, 7); move > 0; move--) await house.Within(services => Move(services, id));
        }

        await Import(undone: false);
        await Import(undone: true);

        // Everything of the house, the samples included: what the table sums to, and what the records say.
        (await Told()).ShouldBe(await Derived());
        (await house.One<long>("select count(*) from fact a join fact b on b.retracts = a.id where a.amount <> -b.amount")).ShouldBe(0);
        (await house.One<long>("select count(*) from fact where retracts is not null and record in (select id from activity)")).ShouldBeGreaterThan(0);
    }

    // A table is recorded, some of its records go on as others do, and the whole may be taken back.
    private async Task Import(bool undone)
    {
        using var officer = await house.SignedIn("xa");
        var table = await officer.SendTable(SentTables.Cases(8, new DateOnly(2022, undone ? 3 : 5, 1), "Xóm Na Mộc", "Xóm Bá Sơn"));
        await officer.LetIn(table);
        (await Told()).ShouldBe(await Derived());
        await house.ApplyImports();
        var records = await house.Within(services => services.GetRequiredService<AppDb>().Activities().Where(a => a.Batch == table.Id()).Select(a => a.Id).ToListAsync());
        records.Count.ShouldBe(8);
        foreach (var record in records.Take(5))
            for (var move = random.Next(1, 4); move > 0; move--) await house.Within(services => Move(services, record));
        (await Told()).ShouldBe(await Derived());
        (await Told()).Count(l => records.Exists(r => l.Contains(r.ToString()))).ShouldBeGreaterThan(2);
        if (!undone) return;
        await officer.Undo(table);
        (await Told()).ShouldNotContain(l => records.Exists(r => l.Contains(r.ToString())));
    }

    private async Task<List<string>> Told()
    {
        var lines = new List<string>();
        await using var command = house.Source.CreateCommand("""
            select f.record || ' ' || m.name || ' ' || f.unit || ' ' || f.day || ' ' || f.category || ' ' || f.status || ' ' || sum(f.amount)
            from fact f join measure m on m.id = f.measure where f.record in (select id from activity) and (f.batch is null or f.batch in (select batch from standing_batch))
            group by f.record, m.name, f.unit, f.day, f.category, f.status having sum(f.amount) <> 0
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private Task<List<string>> Derived() => house.Within(async services =>
    {
        var (db, kinds) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<KindList>());
        var versions = (await db.ActivityVersions().ToListAsync()).ToLookup(v => v.Activity);
        return (await db.Activities().AsNoTracking().ToListAsync())
            .SelectMany(a => RecordFacts.Of(kinds.Named(a.Kind)!, a.View(versions[a.Id])))
            .GroupBy(f => $"{f.Record} {f.Measure.Name} {f.Unit} {f.Day:yyyy-MM-dd} {f.Category} {(short)f.Status}")
            .Select(g => $"{g.Key} {g.Sum(f => f.Amount)}").Where(l => !l.EndsWith(" 0", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
    });

    private static async Task<bool> Begin(IServiceProvider services, string name, Guid id)
    {
        var kind = services.GetRequiredService<KindList>().Named(name)!;
        var change = services.GetRequiredService<Changes>().Begin(ActivityActs.Record, Actor.Program, 101, id);
        var activity = new Activity
        {
            Id = id, Kind = name, Unit = 101, Day = Day, State = kind.First.Name, RecordedAt = change.Now, ChangedAt = change.Now,
            Answers = Activity.Pack(new Dictionary<string, string> { ["so-nguoi"] = "10", ["ten"] = "Đèn đường", ["linh-vuc"] = "an-ninh" }),
        };
        await change.Write(activity, kind, [], null, Guid.Empty, Day, services.GetRequiredService<AppDb>(), default);
        (await change.Save(default)).ShouldBeNull();
        return true;
    }

    // Correct, move the day, agree, go on, or withdraw: as the use cases do.
    private async Task<bool> Move(IServiceProvider services, Guid id)
    {
        var db = services.GetRequiredService<AppDb>();
        var activity = await db.Activities().SingleAsync(a => a.Id == id);
        var kind = services.GetRequiredService<KindList>().Named(activity.Kind)!;
        if (activity.State == KindStates.Withdrawn) return false;
        var versions = await db.ActivityVersions().Where(v => v.Activity == id).OrderBy(v => v.No).ToListAsync();
        var change = services.GetRequiredService<Changes>().Begin(ActivityActs.Correct, Actor.Program, 101, id);
        var (next, stepDay, draw) = (kind.StateNamed(activity.State).Next, versions[^1].StepDay, random.Next(8));
        activity.ChangedAt = change.Now;
        (activity.ConfirmedAt, activity.ConfirmedBy) = draw == 0 ? ((DateTimeOffset?)change.Now, (Guid?)Guid.NewGuid()) : (null, null);
        if (draw == 1) (activity.Day, stepDay) = (Day.AddDays(-random.Next(9)), stepDay == activity.Day ? activity.Day : stepDay);
        else if (draw == 2) activity.State = KindStates.Withdrawn;
        else if (draw < 6 && next.Count > 0) (activity.State, stepDay) = (next[random.Next(next.Count)], Day.AddDays(random.Next(60)));
        else activity.Answers = Activity.Pack(new Dictionary<string, string> { ["so-nguoi"] = $"{random.Next(300)}", ["khu-cung"] = "104,107", ["linh-vuc"] = "khac" });
        if (draw == 0) await change.Settle(activity, kind, versions, default);
        else await change.Write(activity, kind, versions, null, Guid.Empty, stepDay, db, default);
        (await change.Save(default)).ShouldBeNull();
        return true;
    }
}
