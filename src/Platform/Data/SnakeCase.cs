using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CauNoi.Platform.Data;

/// <summary>Columns are named as SQL people read them: OpenedAt is opened_at.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                if (property.GetColumnName() == property.Name)
                    property.SetColumnName(IsRowVersion(property) ? "xmin" : Of(property.Name));
        }
    }

    // PostgreSQL keeps the version of every row itself.
    private static bool IsRowVersion(IMutableProperty property) => property.IsConcurrencyToken && property.ClrType == typeof(uint);

    public static string Of(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
