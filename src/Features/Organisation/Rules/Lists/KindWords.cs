using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>A kind as a list names it: the kind, and the word that stands before the name.</summary>
public sealed record NamedKind(UnitKind Kind, string Word);

/// <summary>Recognises the words of a day with which lists and people name the kinds of unit: "Xã", "to dan pho", "Xóm Na Mộc".</summary>
public sealed class KindWords
{
    private readonly List<(string Toned, string Key, NamedKind Named)> words;
    private readonly HashSet<string> doubtful;

    public KindWords(UnitKindTable kinds, DateOnly day)
    {
        words = [.. kinds.All.Where(k => k.On(day)).OrderBy(k => k.Level).SelectMany(k => k.WordsOn(day).Append(k.Id).Select(w =>
            (Fold.Toned(w), Fold.Key(w), new NamedKind(k, w == k.Id ? k.WordsOn(day).FirstOrDefault() ?? "" : w))))];
        // Two words that differ in marks only, as Bản and Ban: without marks nobody can tell.
        doubtful = [.. words.GroupBy(w => w.Key).Where(g => g.Select(w => w.Toned).Distinct().Count() > 1).Select(g => g.Key)];
    }

    /// <summary>The kind for a whole text. "Thành phố" is a province at the top and a district below one, while there are districts.</summary>
    public NamedKind? Of(string text, bool top)
    {
        var (toned, key) = (Fold.Toned(text), Fold.Key(text));
        var found = words.Where(w => w.Toned == toned || (w.Key == key && key == toned && !doubtful.Contains(key))).Select(w => w.Named).ToList();
        return found.Find(n => top == (n.Kind.Under.Count == 0)) ?? found.FirstOrDefault();
    }

    /// <summary>The kind whose word a name begins with; null when it begins with none, or is nothing but the word.</summary>
    public NamedKind? Leading(string name, bool top)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(3, parts.Length - 1); count > 0; count--)
            if (Of(string.Join(' ', parts.Take(count)), top) is { Word.Length: > 0 } found) return found;
        return null;
    }

    /// <summary>The full name: the word stands before it, in its own letters, unless it does already.</summary>
    public static string Full(string word, string name)
    {
        if (word.Length == 0) return name;
        var count = word.Split(' ').Length;
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var carries = parts.Length > count && Fold.Key(string.Join(' ', parts.Take(count))) == Fold.Key(word);
        return carries ? $"{word} {string.Join(' ', parts.Skip(count))}" : $"{word} {string.Join(' ', parts)}";
    }
}
