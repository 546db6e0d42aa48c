using System.CommandLine;
using CauNoi.App;
using CauNoi.Cli;
using CauNoi.Cli.Reference;
using CauNoi.Platform.Data;
using CauNoi.Test.Unit.Platform;

namespace CauNoi.Test.Unit.Cli;

public class ReferenceTests
{
    [Fact]
    public void A_comment_belongs_to_what_stands_below_it()
    {
        var table = Tables("""
            -- About the file.

            -- About the table.
            create table thing (
                id uuid primary key,
                -- Why it may be empty, with a comma and a ; inside.
                name text default 'a,b;c' check (name in ('x', 'y')),
                constraint thing_name check (length(name) > 0)
            );
            """).Single();
        table.Comment.ShouldBe("About the table.");
        table.Columns.Select(c => c.Name).ShouldBe(["id", "name"]);
        table.Columns[1].Definition.ShouldBe("text default 'a,b;c' check (name in ('x', 'y'))");
        table.Columns[1].Comment.ShouldBe("Why it may be empty, with a comma and a ; inside.");
        table.Rules.ShouldBe(["constraint thing_name check (length(name) > 0)"]);
    }

    [Fact]
    public void Later_files_add_take_away_and_rename_nothing_silently()
    {
        var table = Tables(
            "create table thing (id uuid primary key, old text); create table gone (id uuid);",
            "alter table thing add column fresh integer not null default 0, drop column old; create index thing_fresh on thing (fresh); drop table gone;").Single();
        table.Columns.Select(c => c.Name).ShouldBe(["id", "fresh"]);
        table.Rules.ShouldBe(["index thing_fresh on thing (fresh)"]);
        Should.Throw<NotSupportedException>(() => Tables("create table thing (id uuid)", "alter table thing rename column id to key"))
            .Message.ShouldContain("rename column id to key");
    }

    [Fact]
    public void A_function_with_semicolons_inside_is_one_statement() => SqlStatements
        .Of("create function f() returns int language sql as $$ select 1; select 2; $$; create table thing (id uuid)").Count.ShouldBe(2);

    [Fact]
    public async Task The_reference_names_exactly_the_columns_of_the_real_schema()
    {
        using var place = new EmbeddedPlace();
        await using var server = await place.Start();
        await using var source = DataSources.For(server.ConnectionString);
        await Migrations.Apply(source, House.Features, TestContext.Current.CancellationToken);
        var real = new List<string>();
        await using (var command = source.CreateCommand("""
            select case when table_schema = 'public' then '' else table_schema || '.' end || table_name || '.' || column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema in ('public', 'sealed_store') and table_name <> 'schema_migration' and table_type = 'BASE TABLE'
            """))
        await using (var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken))
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) real.Add(reader.GetString(0));
        SchemaTables.Of(House.Features).SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}")).Order(StringComparer.Ordinal)
            .ShouldBe(real.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_reference_is_the_same_each_time_and_names_no_place_of_this_machine()
    {
        var home = InstallationFolder.Find().Home;
        var (once, again) = (Pages(home), Pages(home));
        again.ShouldBe(once);
        once.ShouldContain(p => p.File == "routes.md" && p.Text.Contains("`Feedback.Submit.Submit.Send`"));
        once.ShouldAllBe(p => !p.Text.Contains(home) && !p.Text.Contains(Path.GetTempPath()));
    }

    private static IReadOnlyList<ReferencePage> Pages(string home) =>
        ReferencePages.Of(new RootCommand { DocsCommand.Build() }, House.Features, PaperHouse.Of(House.Features, home));

    private static IReadOnlyList<SchemaTable> Tables(params string[] files) =>
        SchemaTables.Of(files.Select((sql, i) => new Migration($"{i}.sql", sql)));
}
