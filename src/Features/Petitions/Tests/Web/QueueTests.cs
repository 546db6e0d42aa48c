using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Desk;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>The queue looks at the first cases of each unit only; what it shows is what anybody finds who looks at all that exist for the person.</summary>
public class QueueTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int AllOfThem = 10_000;

    // The province, its departments and unions, communes with what they were before, an area, an agency, a unit nobody knows.
    private static readonly int[] Places =
        [DemoUnits.Province, DemoUnits.Department, DemoUnits.FarmersUnion, DemoUnits.PhuLuong, DemoUnits.VoTranh, DemoUnits.PhanDinhPhung, DemoUnits.NaMoc, DemoUnits.Agency, 1_600, 1_601, 999_999];

    private static readonly QueueAsked[] Lists =
        [Of(null), Of("moi"), Of("co-quan"), Of("tre"), Of("da-xong"), Of("cho-nguoi-gui"), Of("tre") with { Lv = "roads" }, Of(null) with { Khu = $"{DemoUnits.NaMoc}" }, Of("da-xong") with { Loai = "2" }];

    [Fact]
    public async Task Every_role_at_every_place_gets_of_every_list_the_cases_that_exist_there_in_their_order()
    {
        await Fill();
        var found = 0;
        foreach (var role in HandlingAccess.Handle.Roles)
            foreach (var place in Places)
                await As(role, place, async (visit, db, cases, day, key) =>
                {
                    var me = visit.Actor.Id;
                    (await cases.All.Select(p => p.Id).Order().ToListAsync()).ShouldBe(await Existing(visit, db), $"{role.Name} at {place}");
                    foreach (var asked in Lists)
                        foreach (var most in new[] { 1, 8, AllOfThem })
                        {
                            var shown = await First(Queue.Listed(db, cases, asked, me, day, key, most), asked, most);
                            shown.ShouldBe(await First(Queue.Narrow(db, cases.All, asked, me, day, key), asked, most), $"{role.Name} at {place}: {asked.Href("trang", null)}, the first {most}");
                            found += shown.Count;
                        }
                });
        found.ShouldBeGreaterThan(10_000, "lists without cases would be equal too");
    }

    [Fact]
    public async Task Looking_for_the_first_one_leaves_out_what_cannot_be_it()
    {
        await Fill();
        await As(Role.CommuneOfficer, DemoUnits.PhuLuong, async (visit, db, cases, day, key) =>
        {
            foreach (var asked in new[] { Of(null), Of("da-xong") })
                (await Queue.Listed(db, cases, asked, visit.Actor.Id, day, key, 1).CountAsync()).ShouldBeLessThan(await Queue.Narrow(db, cases.All, asked, visit.Actor.Id, day, key).CountAsync());
        });
    }

    // What exists for somebody, said once more without a database.
    private async Task<List<Guid>> Existing(Visit visit, AppDb db)
    {
        var (tree, successions, reach) = (await visit.Tree(), house.Services.GetRequiredService<UnitMaps>().Successions, await visit.Reach(HandlingAccess.Handle));
        var (desks, units, hidden) = (PetitionAccess.Desks(visit.Actor, tree, successions).ToHashSet(), reach.Units().ToHashSet(), HiddenUnits.Of(visit.Actor, tree, successions).ToHashSet());
        bool Exists(Petition p) => p.State != PetitionState.Sealed && !(p.AboutUnit is { } about && hidden.Contains(about))
            && (desks.Contains(p.Holder) || (p.SortedAt is not null && (reach.Everything || units.Contains(p.Unit) || units.Contains(p.Holder))));
        return [.. (await db.Petitions().AsNoTracking().ToListAsync()).Where(Exists).Select(p => p.Id).Order()];
    }

    private static QueueAsked Of(string? list) => new(list, null, null, null, null, null, null);

    private static Task<List<Guid>> First(IQueryable<Petition> listed, QueueAsked asked, int most) =>
        (asked.Done ? listed.OrderByDescending(p => p.ChangedAt).ThenBy(p => p.Id) : listed.OrderBy(p => p.DueOn).ThenBy(p => p.Id)).Take(most).Select(p => p.Id).ToListAsync();

    private Task As(Role role, int place, Func<Visit, AppDb, SeenCases, DateOnly, IntakeKey, Task> look) => house.Within(async services =>
    {
        services.GetRequiredService<CurrentActor>().Actor = new Actor(Guid.CreateVersion7(), "Người xem", [new Grant(role, place, new DateOnly(2025, 7, 1))]);
        var visit = (await Visit.BindAsync(new DefaultHttpContext { RequestServices = services }, null!))!;
        var (db, maps) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitMaps>());
        await look(visit, db, await db.CasesFor(visit, HandlingAccess.Handle, maps), VietnamTime.DayOf(visit.Now), services.GetRequiredService<IntakeKey>());
        return true;
    });

    // Received anywhere and held anywhere, in every state, sorted or not, with a day or paused, some about a unit; many of the same day and moment.
    private Task Fill() => house.Run($"""
        insert into petition (id, code, secret_hash, door, state, class, unit, holder, organisation, area, category, received_at, received_on, sorted_at, due_on, about_unit, on_behalf, held, reopened, changed_at)
        select gen_random_uuid(), 'Q' || left(replace(gen_random_uuid()::text, '-', ''), 20), '', 1, 1 + n % 10, 1 + n % 4, places[1 + n % cardinality(places)],
            places[1 + (case when n % 3 = 0 then n else n / 7 end) % cardinality(places)], 0, case when n % 4 = 0 then {DemoUnits.NaMoc} end, case when n % 2 = 0 then 'roads' end, now(), current_date,
            case when n % 10 > 1 or n % 7 = 0 then now() end, case when n % 13 > 0 then current_date + n % 9 - 4 end, case when n % 17 = 0 then places[1 + n / 17 % cardinality(places)] end, false, 0, 0, now() - n % 20 * interval '1 day'
        from generate_series(1, 1000) n, (select array[{string.Join(',', Places)}] places) p
        """);
}
