using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CauNoi.Test.Web.Schema;

/// <summary>Where the mapping and the tables disagree, column by column.</summary>
internal static class ModelRules
{
    public static IEnumerable<string> Broken(IModel model, IReadOnlyList<RealColumn> real)
    {
        var mapped = model.GetEntityTypes().Where(e => e.GetTableName() is not null).ToList();
        foreach (var entity in mapped)
        {
            var table = entity.GetTableName()!;
            var columns = real.Where(c => c.Table == table).ToDictionary(c => c.Name);
            if (columns.Count == 0)
            {
                yield return $"{entity.ClrType.Name}: there is no table {table}";
                continue;
            }

            var id = StoreObjectIdentifier.Table(table, entity.GetSchema());
            var known = new HashSet<string>();
            foreach (var property in entity.GetProperties())
            {
                var name = property.GetColumnName(id)!;
                known.Add(name);
                if (name == "xmin") continue;
                if (!columns.TryGetValue(name, out var column)) yield return $"{table}.{name} is mapped and is no column";
                else foreach (var trouble in Differences(property, column)) yield return trouble;
            }

            foreach (var column in columns.Values.Where(c => !known.Contains(c.Name))) yield return $"{table}.{column.Name} is a column and is not mapped";
        }
    }

    private static IEnumerable<string> Differences(IProperty property, RealColumn column)
    {
        if (property.GetRelationalTypeMapping().StoreType != column.Type)
            yield return $"{column.Table}.{column.Name} is {column.Type} and mapped as {property.GetRelationalTypeMapping().StoreType}";
        if (property.IsNullable != column.Nullable)
            yield return $"{column.Table}.{column.Name} is {(column.Nullable ? "" : "not ")}null in the table and {(property.IsNullable ? "" : "not ")}null in the mapping";
        if (property.ValueGenerated != ValueGenerated.Never && !column.HasDefault)
            yield return $"{column.Table}.{column.Name} is expected from the database, which has no default for it";
    }
}
