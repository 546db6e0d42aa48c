using CauNoi.Feedback.Tests.Web;
using CauNoi.Kernel.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Prove;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Measures.Tests.Web;

/// <summary>What the engine has read, and when it counts.</summary>
[Long(70)]
public class TailTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Day = new(2026, 3, 5);

    [Fact]
    public async Task Two_nodes_at_the_same_watermark_say_the_same()
    {
        using var one = Node();
        using var other = Node();
        using var citizen = house.Visitor();
        await one.Turn(default);
        await citizen.Write("Hai máy cùng đọc một sổ");
        await other.Turn(default);
        // The house goes on writing meanwhile: whoever is behind reads on until both know the same.
        for (var tries = 0; tries < 100 && other.Watermark != one.Watermark; tries++) await (other.Watermark < one.Watermark ? other : one).Turn(default);
        other.Watermark.ShouldBe(one.Watermark);
        (await All(one)).ShouldBe(await All(other));
        (await All(one)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_transaction_that_is_still_open_holds_the_watermark_back_and_is_in_the_figure_once_it_is_over()
    {
        using var node = Node();
        await using var connection = await house.Source.OpenConnectionAsync();
        await using var open = await connection.BeginTransactionAsync();
        await Leave(connection, "activities.culture-festival.held", 3, null);
        await Leave("activities.culture-festival.held", 4, null);
        var before = await Sum(node, "activities.culture-festival.held");
        await open.CommitAsync();
        (await Sum(node, "activities.culture-festival.held")).ShouldBe(before + 7);
    }

    [Fact]
    public async Task A_transaction_open_in_another_database_of_the_server_holds_nothing_back()
    {
        using var node = Node();
        await using var elsewhere = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(house.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await using var connection = await elsewhere.OpenConnectionAsync();
        await using var open = await connection.BeginTransactionAsync();
        await using var number = new NpgsqlCommand("select pg_current_xact_id()::text", connection, open);
        await number.ExecuteScalarAsync();
        const string measure = "activities.training-course.held";
        var before = await Sum(node, measure);
        await Leave(measure, 4, null);
        (await Sum(node, measure)).ShouldBe(before + 4);
        node.Watermark.ShouldBeGreaterThan(await house.One<long>($"select tx_base() + {await number.ExecuteScalarAsync()}"));
    }

    [Fact]
    public async Task Facts_of_a_batch_count_while_it_stands_and_are_known_to_have_counted_afterwards()
    {
        using var node = Node();
        const string measure = "activities.exemplary-work.done";
        var before = await Sum(node, measure);
        var batch = Guid.NewGuid();
        await Leave(measure, 5, batch);
        (await Sum(node, measure)).ShouldBe(before);
        await Step(batch, counts: true);
        (await Sum(node, measure)).ShouldBe(before + 5);
        var stood = DateTimeOffset.UtcNow;
        // A correction of a record that came with it.
        await Leave(measure, 2, batch);
        (await Sum(node, measure)).ShouldBe(before + 7);
        await Step(batch, counts: false);
        (await Sum(node, measure)).ShouldBe(before);
        (await Sum(node, measure, stood)).ShouldBe(before + 5);
        using var later = Node();
        (await Sum(later, measure)).ShouldBe(before);
        (await Sum(later, measure, stood)).ShouldBe(before + 5);
    }

    [Fact]
    public async Task Every_figure_of_the_sample_province_is_what_counting_fact_by_fact_says()
    {
        var catalogue = house.Services.GetRequiredService<MeasureCatalogue>();
        // Counting fact by fact for a whole province takes half a minute: once is enough, and a commune for an earlier map and moment.
        foreach (var (known, map, unit) in new (DateTimeOffset?, DateOnly, int)[] { (null, new DateOnly(2026, 11, 21), DemoUnits.Province), (DateTimeOffset.UtcNow.AddHours(-1), new DateOnly(2025, 6, 1), DemoUnits.PhuLuong) })
        {
            var proved = await house.Within(services => services.GetRequiredService<FigureProof>().Of(Asked(known) with { Map = map }, unit, [.. catalogue.On(new DateOnly(2026, 12, 31)).All], default));
            proved.Where(p => !p.Agrees).Select(p => $"{p.Meaning.Name}: {p.Said} rather than {p.Right}").ShouldBeEmpty();
            proved.Count.ShouldBeGreaterThan(20);
        }
    }

    private FigureEngine Node() => new(house.Source, new UnitMaps(house.Source, TimeProvider.System), house.Services.GetRequiredService<MeasureCatalogue>(), TimeProvider.System);

    private static FigureQuestion Asked(DateTimeOffset? known) => new(new DayRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), new DateOnly(2026, 11, 21), known, false);

    private static async Task<decimal> Sum(FigureEngine node, string measure, DateTimeOffset? known = null)
    {
        await node.Fresh(default);
        return await node.Read(Asked(known), look => look.Frame.Read(look.Book.Meaning(measure).Value!.Formula, look.Tree.Home!.Unit).Value, default);
    }

    private static Task<List<Reading>> All(FigureEngine node) =>
        node.Read(Asked(null), look => look.Book.All.SelectMany(m => look.Tree.Order.Select(n => look.Frame.Read(m.Formula, n.Unit))).ToList(), default);

    private async Task Leave(string measure, long amount, Guid? batch)
    {
        await using var connection = await house.Source.OpenConnectionAsync();
        await Leave(connection, measure, amount, batch);
    }

    private static async Task Leave(Npgsql.NpgsqlConnection connection, string measure, long amount, Guid? batch)
    {
        await using var command = new Npgsql.NpgsqlCommand("""
            insert into fact (measure, unit, day, amount, status, source, record, batch) values ((select id from measure where name = $1), 1, $2, $3, 1, 0, gen_random_uuid(), $4)
            """, connection);
        command.Parameters.AddWithValue(measure);
        command.Parameters.AddWithValue(Day);
        command.Parameters.AddWithValue(amount);
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = (object?)batch ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        await command.ExecuteNonQueryAsync();
    }

    private async Task Step(Guid batch, bool counts)
    {
        await using var command = house.Source.CreateCommand("insert into fact_batch_step (batch, counts, at, act) values ($1, $2, now(), (select id from act limit 1))");
        command.Parameters.AddWithValue(batch);
        command.Parameters.AddWithValue(counts);
        await command.ExecuteNonQueryAsync();
    }
}
