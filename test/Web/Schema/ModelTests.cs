using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Test.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Test.Web.Schema;

/// <summary>The mapping holds what the schema files say, column by column.</summary>
public class ModelTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Every_mapped_column_is_there_and_every_column_of_a_mapped_table_is_mapped() =>
        ModelRules.Broken(await Model(), await RealColumns.Of(house.Source)).ShouldBeEmpty();

    [Fact]
    public async Task Every_disagreement_is_found()
    {
        var model = await Model();
        var real = (await RealColumns.Of(house.Source)).Select(c => (c.Table, c.Name) switch
        {
            ("duty", "title") => c with { Name = "heading" },
            ("duty", "due_at") => c with { Type = "date" },
            ("duty", "href") => c with { Nullable = true },
            ("fact", "tx") => c with { HasDefault = false },
            ("outbox", _) => c with { Table = "sent_mail" },
            _ => c,
        }).ToList();
        ModelRules.Broken(model, real).ShouldBe(
        [
            "OutboxRow: there is no table outbox",
            "duty.title is mapped and is no column",
            "duty.heading is a column and is not mapped",
            "duty.due_at is date and mapped as timestamp with time zone",
            "duty.href is null in the table and not null in the mapping",
            "fact.tx is expected from the database, which has no default for it",
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_key_and_every_relation_of_the_mapping_is_kept_by_the_database()
    {
        foreach (var entity in (await Model()).GetEntityTypes().Where(e => e.GetTableName() is not null))
        {
            var id = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
            var table = entity.GetSchemaQualifiedTableName()!;
            string Columns(IEnumerable<IProperty> properties) => string.Join(',', properties.Select(p => p.GetColumnName(id)));
            (await Constraints(table, 'p')).ShouldContain(Columns(entity.FindPrimaryKey()!.Properties));
            foreach (var relation in entity.GetForeignKeys())
                (await Constraints(table, 'f')).ShouldContain(Columns(relation.Properties), $"{table} to {relation.PrincipalEntityType.GetTableName()}");
        }
    }

    [Fact]
    public async Task A_bare_save_is_refused_because_it_would_leave_no_act()
    {
        await house.Within(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            Should.Throw<InvalidOperationException>(() => db.SaveChanges());
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return 0;
        });
    }

    /// <summary>A start has it put together while the database starts; twice would take longer than once.</summary>
    [Fact]
    public async Task What_was_put_together_ahead_is_what_is_used() =>
        (await house.Within(async services => ReferenceEquals(await TableModel.Ready(services.GetRequiredService<FeatureList>()), services.GetRequiredService<AppDb>().Model))).ShouldBeTrue();

    private Task<IModel> Model() => house.Within(services => Task.FromResult(services.GetRequiredService<AppDb>().GetService<IDesignTimeModel>().Model));

    private Task<string[]> Constraints(string table, char kind) => house.One<string[]>("""
        select coalesce(array_agg((select string_agg(attname, ',' order by ordinality) from unnest(conkey) with ordinality k (n, ordinality)
            join pg_attribute on attrelid = conrelid and attnum = n)), '{}')
        from pg_constraint where conrelid = $1::regclass and contype = $2
        """, table, kind);
}
