using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Petitions.Rules;

/// <summary>Who is competent for a category, as a dated row of data.</summary>
/// <param name="Category">The category's id.</param>
/// <param name="Kind">The kind of unit: a Front unit, a member organisation, an agency; as the tree of units names it.</param>
/// <param name="Level">At which level of the territory: province or commune.</param>
/// <param name="Named">Words that its name holds; empty where the kind says enough.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while in force.</param>
/// <param name="Basis">What says so.</param>
/// <param name="Confirmed">False when the source is doubtful.</param>
public sealed record CompetenceRow(string Category, string Kind, string Level, string Named, DateOnly From, DateOnly? Until, string Basis, bool Confirmed)
{
    public bool On(DateOnly day) => From <= day && !(Until < day);
}

/// <summary>A unit that is competent, and the row that says so.</summary>
public sealed record Competent(UnitNode Unit, CompetenceRow Row);

/// <summary>Place on the map of the day, category and table give the addressee. It proposes; a person decides.</summary>
public static class Competence
{
    /// <summary>The competent units, the first row's first.</summary>
    public static IReadOnlyList<Competent> Of(UnitTree map, int place, string? category, IEnumerable<CompetenceRow> rows)
    {
        var path = map.Path(place);
        var found = new List<Competent>();
        foreach (var row in rows.Where(r => r.Category == category && r.On(map.Map)))
            if (Addressee(map, path, row) is { } unit && found.TrueForAll(f => f.Unit.Unit != unit.Unit)) found.Add(new Competent(unit, row));
        return found;
    }

    private static UnitNode? Addressee(UnitTree map, IReadOnlyList<UnitNode> path, CompetenceRow row)
    {
        if (path.FirstOrDefault(n => n.Kind == row.Level) is not { } level) return null;
        if (row.Kind == level.Kind) return level;
        var named = Fold.Key(row.Named);
        return map.Children(level.Unit).FirstOrDefault(n => n.Kind == row.Kind && (named.Length == 0 || Fold.Key(n.Name).Contains(named, StringComparison.Ordinal)));
    }
}
