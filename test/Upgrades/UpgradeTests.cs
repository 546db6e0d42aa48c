using CauNoi.App;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Test.Support;
using Npgsql;

namespace CauNoi.Test.Upgrades;

public sealed class UpgradeTests : IAsyncLifetime
{
    private static readonly string Releases = Path.Combine(InstallationFolder.Find().Home, "test", "Upgrades", "Releases");
    private readonly List<(string Database, NpgsqlDataSource Source)> opened = [];

    public static TheoryData<string> Versions => [.. Directory.GetFiles(Releases, "*.sql").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var (database, source) in opened)
        {
            await source.DisposeAsync();
            await TestDatabases.Drop(database);
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_installation_of_a_release_ends_with_the_schema_of_a_fresh_one(string version)
    {
        var old = await Restored(version);
        await Migrations.Apply(old, House.Features, TestContext.Current.CancellationToken);
        Blueprint.Differences(await Blueprint.Of(old), await Blueprint.Of(await Fresh())).ShouldBeEmpty();
        (await Migrations.Apply(old, House.Features, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Nothing_of_a_release_is_lost_on_the_way(string version)
    {
        var old = await Restored(version);
        var before = await Counts(old);
        before.Values.Sum().ShouldBeGreaterThan(50);
        await Migrations.Apply(old, House.Features, TestContext.Current.CancellationToken);
        var after = await Counts(old);
        foreach (var (table, rows) in before.Where(t => t.Key != "schema_migration")) after[table].ShouldBe(rows, table);
        (await AuditVerification.Run(old, TestContext.Current.CancellationToken)).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_forgotten_difference_is_found()
    {
        var fresh = await Fresh();
        var other = await Fresh();
        Blueprint.Differences(await Blueprint.Of(other), await Blueprint.Of(fresh)).ShouldBeEmpty();
        await Run(other, """
            alter table duty add column forgotten text; drop index fact_tx; alter table setting alter column value drop not null;
            alter table feedback_note drop constraint feedback_note_state; create function extra() returns int language sql as 'select 1';
            """);
        Blueprint.Differences(await Blueprint.Of(other), await Blueprint.Of(fresh)).Select(d => string.Join(' ', d.Split(' ')[..3])).ShouldBe(
            ["- column duty.forgotten", "- column setting.value", "- function extra()", "+ column setting.value", "+ constraint feedback_note", "+ index CREATE"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_released_schema_file_that_was_changed_stops_the_upgrade()
    {
        var old = await Fresh();
        await Run(old, "update schema_migration set checksum = 'another' where name = (select min(name) from schema_migration)");
        (await Should.ThrowAsync<InvalidOperationException>(() => Migrations.Apply(old, House.Features, TestContext.Current.CancellationToken))).Message.ShouldContain("write a new one instead");
    }

    // Run by hand when a release is cut: dotnet run --project test/Upgrades -- -explicit only
    [Fact(Explicit = true)]
    public async Task Write_the_dump_of_this_version()
    {
        var house = new TestHouse();
        await house.InitializeAsync();
        var version = typeof(Migrations).Assembly.GetName().Version!.ToString(3);
        await File.WriteAllTextAsync(Path.Combine(Releases, $"{version}.sql"), await ReleaseDump.Of(house.Source), TestContext.Current.CancellationToken);
        await house.DisposeAsync();
    }

    private async Task<NpgsqlDataSource> Restored(string version)
    {
        var source = Open(await TestDatabases.Empty());
        await Run(source, await File.ReadAllTextAsync(Path.Combine(Releases, $"{version}.sql")));
        return source;
    }

    private async Task<NpgsqlDataSource> Fresh() => Open(await TestDatabases.Clone());

    private NpgsqlDataSource Open(string database)
    {
        var source = DataSources.For(database);
        opened.Add((database, source));
        return source;
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<Dictionary<string, long>> Counts(NpgsqlDataSource source)
    {
        var counts = new Dictionary<string, long>();
        await using var command = source.CreateCommand("""
            select table_name, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', table_name), false, true, '')))[1]::text::bigint
            from information_schema.tables where table_schema = 'public'
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) counts[reader.GetString(0)] = reader.GetInt64(1);
        return counts;
    }
}
