using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Platform.Data;
using CauNoi.Test.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Tests.Web;

public class ProvenDutiesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_one_statement_finds_what_the_rules_find()
    {
        var found = await house.Within(async services =>
        {
            var (db, kinds) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<KindList>());
            await Sow(db, kinds);
            var versions = (await db.ActivityVersions().ToListAsync()).ToLookup(v => v.Activity);
            var byRules = (await db.Activities().AsNoTracking().ToListAsync())
                .SelectMany(a => RecordProofs.Of(kinds.Named(a.Kind)!, a.View(versions[a.Id]))).Where(o => o.Year == 2024).Select(o => (o.Duty.Duty.Name, o.Unit)).ToHashSet();
            var byStatement = (await ProvenDuties.In(db, kinds.All, 2024, null, default)).Select(o => (o.Duty.Duty.Name, o.Unit)).ToHashSet();
            return (byRules, byStatement);
        });
        found.byRules.Count.ShouldBeGreaterThan(20);
        found.byStatement.Order().ShouldBe(found.byRules.Order());
    }

    // Every kind that is owed, in every state, on days before, in and after each season, alone and joint.
    private static async Task Sow(AppDb db, KindList kinds)
    {
        foreach (var kind in kinds.All.Where(k => k.Duties.Count > 0))
            foreach (var state in kind.States.Select(s => s.Name).Append(KindStates.Withdrawn))
                foreach (var (day, unit) in kind.Duties.SelectMany(d => new[] { d.Season.First(2024).AddDays(-1), d.Season.First(2024), d.Season.Last(2024), d.Season.Last(2024).AddDays(3) })
                    .Where(d => d.Year == 2024).Distinct().Select((d, n) => (d, 200 + (n * 3))))
                {
                    var joint = kind.Fields.FirstOrDefault(f => f.Type == KindFieldType.Units)?.Name;
                    var answers = joint is null ? "{}" : $$"""{"{{joint}}":"{{unit + 1}},{{unit + 2}}"}""";
                    await db.Database.ExecuteSqlAsync($"""
                        with made as (
                            insert into activity (id, kind, kind_version, unit, day, state, answers, recorded_by, recorded_at, changed_at)
                            values (gen_random_uuid(), {kind.Name}, 1, {unit}, {day}, {state}, {answers}::jsonb, gen_random_uuid(), now(), now()) returning *)
                        insert into activity_version (activity, no, day, state, step_day, answers, by_account, at)
                        select id, 1, day, state, day, answers, recorded_by, now() from made
                        """);
                }
    }
}
