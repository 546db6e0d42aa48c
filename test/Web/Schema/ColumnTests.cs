using CauNoi.Test.Support;

namespace CauNoi.Test.Web.Schema;

/// <summary>What the tables are called, and what they must never hold (decision 19).</summary>
public class ColumnTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task No_column_holds_what_a_person_is_or_thinks() => Sensitive(await RealColumns.Of(house.Source)).ShouldBeEmpty();

    [Fact]
    public async Task No_table_and_no_column_says_as_of() =>
        (await RealColumns.Of(house.Source)).Where(c => NameWords.SaysAsOf(c.Table) || NameWords.SaysAsOf(c.Name)).ShouldBeEmpty();

    [Fact]
    public async Task A_sensitive_column_is_found_in_a_real_table()
    {
        var empty = await TestDatabases.Empty();
        try
        {
            await using var source = Npgsql.NpgsqlDataSource.Create(empty);
            await using var command = source.CreateCommand("create table person (id int, dan_toc text, la_dang_vien boolean, health_note text, figures_as_of date)");
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            var columns = await RealColumns.Of(source);
            Sensitive(columns).ShouldBe(["person.dan_toc", "person.la_dang_vien", "person.health_note"], ignoreOrder: true);
            columns.Where(c => NameWords.SaysAsOf(c.Name)).ShouldHaveSingleItem();
        }
        finally
        {
            await TestDatabases.Drop(empty);
        }
    }

    private static IEnumerable<string> Sensitive(IEnumerable<RealColumn> columns) =>
        columns.Where(c => NameWords.SensitiveIn($"{c.Table}_{c.Name}").Any()).Select(c => $"{c.Table}.{c.Name}");
}
