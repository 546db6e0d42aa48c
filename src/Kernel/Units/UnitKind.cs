namespace CauNoi.Kernel.Units;

/// <summary>A word for a kind of unit and the time in which new units may bear it.</summary>
/// <param name="Text">As written at the beginning of a name: Thị trấn.</param>
/// <param name="Until">Last day; null while it is used.</param>
public sealed record UnitWord(string Text, DateOnly? Until = null);

/// <summary>A kind of unit: what it is called, what it may stand under, from when until when.</summary>
/// <param name="Id">Stored name: commune.</param>
/// <param name="Title">What people call the kind.</param>
/// <param name="Level">1 province, 2 district, 3 commune, 4 residential area; 0 stands beside the levels.</param>
/// <param name="Words">The words a name begins with; none when any name will do.</param>
/// <param name="Under">The kinds it may stand under; empty for a root.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while it exists.</param>
/// <param name="Basis">The legal basis.</param>
public sealed record UnitKind(
    string Id, string Title, int Level, IReadOnlyList<UnitWord> Words, IReadOnlyList<string> Under, DateOnly From, DateOnly? Until, string Basis)
{
    /// <summary>Whether the kind exists on a day.</summary>
    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>The words in use on a day.</summary>
    public IEnumerable<string> WordsOn(DateOnly day) => Words.Where(w => w.Until is null || day <= w.Until).Select(w => w.Text);

    /// <summary>Whether a name begins with one of the words of that day.</summary>
    public bool Names(string name, DateOnly day) => Words.Count == 0 || WordsOn(day).Any(w => name.StartsWith(w + " ", StringComparison.OrdinalIgnoreCase));
}

/// <summary>The kinds of unit, as the catalogue gives them.</summary>
/// <param name="All">Every kind, in the order in which people know them.</param>
public sealed record UnitKindTable(IReadOnlyList<UnitKind> All)
{
    /// <summary>The kind of that stored name, or null.</summary>
    public UnitKind? Find(string id) => All.FirstOrDefault(k => k.Id == id);

    /// <summary>What people call a kind; the stored name where the catalogue has lost it.</summary>
    public string Title(string id) => Find(id)?.Title ?? id;

    /// <summary>The kind whose word a name begins with on a day; the longest word wins, so that "Thành phố" is not "Thành".</summary>
    public UnitKind? Named(string name, DateOnly day) => All
        .Where(k => k.On(day) && k.Words.Count > 0 && k.Names(name, day))
        .MaxBy(k => k.WordsOn(day).Where(w => name.StartsWith(w, StringComparison.OrdinalIgnoreCase)).Max(w => w.Length));
}
