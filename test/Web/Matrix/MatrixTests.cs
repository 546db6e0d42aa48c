using System.Collections.Concurrent;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Test.Web.Matrix;

/// <summary>
/// Every route × every role × every place a record can lie: the expected answer is worked out from what the route declares
/// and from the pure reach, the other one is asked over HTTP.
/// </summary>
[Long(90)]
public class MatrixTests(UnlimitedHouse unlimited, ITestOutputHelper output) : IClassFixture<UnlimitedHouse>
{
    private readonly TestHouse house = unlimited.House;

    private static readonly IReadOnlyList<RoomRecords> Rooms =
        [.. typeof(MatrixTests).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RoomRecords))).OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (RoomRecords)Activator.CreateInstance(t)!)];

    [Fact]
    public void Every_route_with_parameters_that_is_not_public_is_filled_by_its_room() =>
        Doors().Where(d => d.HasParameters && d.Rule.Account && KindOf(d) is null).Select(d => $"{d.Method} {d.Route}").ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_record_leads_to_a_route_and_every_deviation_speaks_of_one()
    {
        var routes = Doors().Select(d => d.Route).ToHashSet();
        foreach (var kind in Rooms.SelectMany(r => r.Kinds)) routes.ShouldContain(r => kind.Leads(r), kind.Name);
        foreach (var deviation in Rooms.SelectMany(r => r.Deviations)) routes.ShouldContain(deviation.Route);
    }

    [Fact]
    public async Task Every_route_answers_every_role_at_every_place_as_designed()
    {
        var maps = house.Services.GetRequiredService<UnitMaps>();
        var today = VietnamTime.DayOf(house.Clock.GetUtcNow());
        var tree = await maps.On(today, TestContext.Current.CancellationToken);
        var questions = await Questions(tree, maps.Successions);
        var askers = new Dictionary<string, Asker>();
        foreach (var (name, _, _) in Askers.All) askers[name] = await Asker.As(house, name);

        var wrong = new ConcurrentBag<string>();
        var refused = questions.Where(q => q.Expected != Expected.Admitted).ToList();
        var before = await house.Rows("seal");
        await Ask(refused);
        (await house.Rows("seal")).ShouldBe(before, "a refused request wrote something");
        await Ask([.. questions.Where(q => q.Expected == Expected.Admitted)]);
        foreach (var asker in askers.Values) asker.Dispose();

        wrong.Order().ShouldBeEmpty(string.Join('\n', house.Log.All.Where(l => l.StartsWith("Error", StringComparison.Ordinal)).Take(3)));
        refused.Count.ShouldBeGreaterThan(1_000);
        var report = MatrixReport.Of([.. Doors()], questions, [.. Rooms.SelectMany(r => r.Deviations)]);
        output.WriteLine(report.Counts);
        report.Check();

        Task Ask(IReadOnlyList<Question> some) => Parallel.ForEachAsync(some, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (question, _) =>
        {
            var (answer, status) = await askers[question.Cell.Person].Ask(question.Cell.Method, question.Address, question.Expected != Expected.Admitted);
            if (answer != question.Expected && !(question.Loose && answer is Expected.NotFound))
                wrong.Add($"{question.Cell.Method} {question.Cell.Route} as {question.Cell.Role?.Name ?? "nobody"} at {question.Cell.Place} ({question.Cell.Unit}): {question.Expected}, was {answer} ({status})");
        });
    }

    private async Task<IReadOnlyList<Question>> Questions(UnitTree tree, ILookup<int, Succession> successions)
    {
        var accounts = new Dictionary<string, Guid> { [""] = Guid.Empty };
        foreach (var (name, _, _) in Askers.All.Where(a => a.UserName.Length > 0))
            accounts[name] = await house.One<Guid>("select id from staff_account where user_name = $1", name);
        var laid = new Dictionary<(RecordKind, int, Guid), IReadOnlyDictionary<string, string>>();
        var deviations = Rooms.SelectMany(r => r.Deviations).ToLookup(d => d.Route);
        var questions = new List<Question>();
        foreach (var door in Doors())
        foreach (var (person, role, seat) in Askers.All)
        {
            var kind = door.HasParameters && door.Rule.Account ? KindOf(door) : null;
            foreach (var (place, unit) in kind is null ? [(Place.None, 0)] : Spots(kind, role, seat, tree, successions))
            {
                // A list on its way in, a session, a key: with the person of the cell, or with somebody else.
                var with = place == Place.SomebodyElses ? accounts.Values.First(a => a != accounts[person] && a != Guid.Empty) : accounts[person];
                var cell = new Cell(door.Method, door.Route, person, role, place, seat, unit, tree.Find(unit)?.Kind);
                var values = kind is null ? Nothing : await Laid(kind, unit, kind.Owned == Owned.Unit && place != Place.Conflict ? Guid.Empty : with);
                if (place == Place.Conflict) await kind!.StepBack!(house, with, values);
                questions.Add(new Question(cell, door.Address(values), Expect(door, cell, accounts[person]), !door.Rule.Account && door.HasParameters));
            }
        }

        return questions;

        Expected Expect(Door door, Cell cell, Guid account)
        {
            if (!door.Rule.Account) return deviations[cell.Route].FirstOrDefault(d => d.When(cell))?.Answer ?? Expected.Admitted;
            if (cell.Role is null) return Expected.SignIn;
            var actor = new Actor(account, cell.Person, [new Grant(cell.Role, cell.Seat, DateOnly.MinValue)]);
            if (!door.Rule.Admits(actor)) return Expected.Forbidden;
            if (deviations[cell.Route].FirstOrDefault(d => d.When(cell)) is { } deviation) return deviation.Answer;
            return cell.Place switch
            {
                Place.None or Place.Mine => Expected.Admitted,
                Place.SomebodyElses or Place.Conflict => Expected.NotFound,
                _ => Reach.Of(actor, door.Rule.Permission ?? throw new InvalidOperationException($"{door.Route} leads to rows and asks for no permission"), tree, successions).Covers(cell.Unit) ? Expected.Admitted : Expected.NotFound,
            };
        }

        async Task<IReadOnlyDictionary<string, string>> Laid(RecordKind kind, int unit, Guid account) =>
            laid.TryGetValue((kind, unit, account), out var there) ? there : laid[(kind, unit, account)] = await kind.Lay(house, new Spot(unit, account));
    }

    private static IEnumerable<(Place, int)> Spots(RecordKind kind, Role? role, int seat, UnitTree tree, ILookup<int, Succession> successions) => (kind.Owned, role) switch
    {
        (Owned.Nobody, _) => [(Place.None, 0)],
        (Owned.Person, null) => [(Place.SomebodyElses, 1)],
        (Owned.Person, _) => [(Place.Mine, seat), (Place.SomebodyElses, seat)],
        (_, null) => [(Place.Own, 1)],
        _ => [.. Places.Around(seat, tree, successions), .. kind.StepBack is null ? Array.Empty<(Place, int)>() : [(Place.Conflict, seat)]],
    };

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>
        { ["id"] = "1", ["unit"] = "1", ["token"] = "khong-co", ["measure"] = "khong-co", ["name"] = "khong-co", ["code"] = "khong-co", ["picture"] = "1", ["no"] = "1", ["service"] = "khong-co", ["request"] = "khong-co", ["ma"] = "khong-co" };

    private static RecordKind? KindOf(Door door) => Rooms.SelectMany(r => r.Kinds).Where(k => k.Leads(door.Route))
        .OrderByDescending(k => k.Routes.Where(r => r == door.Route || r.EndsWith('*')).Max(r => r.Length)).FirstOrDefault();

    private IEnumerable<Door> Doors() => Door.All(house.Services.GetRequiredService<EndpointDataSource>());
}

/// <summary>One cell, ready to be asked. Loose: public by a code or a number, which the matrix does not know; not to be found is an answer to everybody.</summary>
internal sealed record Question(Cell Cell, string Address, Expected Expected, bool Loose);

/// <summary>One address asks for more in this test than the limits allow an address.</summary>
public sealed class UnlimitedHouse : IAsyncLifetime
{
    public TestHouse House { get; } = new() { Limited = false };

    public ValueTask InitializeAsync() => House.InitializeAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
