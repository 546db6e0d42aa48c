using CauNoi.Kernel.Text;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>
/// Finds units by name as strictly as names deserve: marks count, their style does not. Only a name typed wholly without
/// marks is compared without them, and only when a single unit answers to it.
/// </summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<int>> toned = [];
    private readonly Dictionary<string, List<int>> folded = [];

    public void Add(string name, int unit)
    {
        Put(toned, Fold.Toned(name), unit);
        Put(folded, Fold.Key(name), unit);
    }

    /// <summary>The units that this name can mean; exactly one is an answer, several are a question.</summary>
    public IReadOnlyList<int> Find(string name)
    {
        var exact = Fold.Toned(name);
        if (toned.TryGetValue(exact, out var same)) return same;
        return exact == Fold.Key(name) && folded.TryGetValue(exact, out var alike) ? alike : [];
    }

    /// <summary>The units whose names are the same but for their marks.</summary>
    public IReadOnlyList<int> Alike(string name) => folded.GetValueOrDefault(Fold.Key(name)) ?? [];

    private static void Put(Dictionary<string, List<int>> index, string key, int unit)
    {
        if (!index.TryGetValue(key, out var units)) index[key] = units = [];
        if (!units.Contains(unit)) units.Add(unit);
    }
}
