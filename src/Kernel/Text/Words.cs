namespace CauNoi.Kernel.Text;

/// <summary>Reads text as words of letters, and brings the tone of each syllable to one agreed place.</summary>
internal static class Words
{
    public static IEnumerable<List<Letter>> Of(string text)
    {
        var word = new List<Letter>();
        foreach (var rune in Characters.Of(text))
        {
            switch (Characters.PartOf(rune))
            {
                case Part.Letter:
                    word.Add(new Letter(rune, Letter.None, Letter.None, ""));
                    break;
                case Part.Mark when word.Count > 0:
                    word[^1] = word[^1].With(rune);
                    break;
                case Part.Gap when word.Count > 0:
                    yield return Seated(word);
                    word = [];
                    break;
            }
        }

        if (word.Count > 0)
            yield return Seated(word);
    }

    /// <summary>Moves the only tone of a Vietnamese syllable to its seat; foreign and run-together words keep their marks where they are.</summary>
    private static List<Letter> Seated(List<Letter> word)
    {
        var from = word.FindIndex(l => l.Tone != Letter.None);
        if (from < 0 || word.FindLastIndex(l => l.Tone != Letter.None) != from)
            return word;
        var seat = Seat(word);
        if (seat < 0 || seat == from)
            return word;
        word[seat] = word[seat] with { Tone = word[from].Tone };
        word[from] = word[from] with { Tone = Letter.None };
        return word;
    }

    /// <summary>Where the tone is written in the traditional style of official unit names (hòa, thủy), or -1 when this is no syllable.</summary>
    private static int Seat(List<Letter> word)
    {
        if (!word.TrueForAll(l => l.IsVietnamese))
            return -1;
        var first = FirstOfRhyme(word);
        if (first < 0)
            return -1;
        var end = word.FindIndex(first, l => !l.IsVowel);
        if (end < 0)
            end = word.Count;
        if (end < word.Count && word.FindIndex(end, l => l.IsVowel) >= 0)
            return -1;
        var shaped = word.FindLastIndex(end - 1, end - first, l => l.Shape != Letter.None);
        return (shaped, length: end - first) switch
        {
            ( >= 0, _) => shaped,
            (_, 1) => first,
            (_, 2) => end < word.Count ? first + 1 : first,
            (_, 3) => first + 1,
            _ => -1,
        };
    }

    /// <summary>The first vowel; the u of qu and the i of gi belong to the consonant when another vowel follows.</summary>
    private static int FirstOfRhyme(List<Letter> word)
    {
        var glides = word.Count > 2 && word[2].IsVowel && word[1].Shape == Letter.None
            && (word[0].Base.Value, word[1].Base.Value) is ('q', 'u') or ('g', 'i');
        return glides ? 2 : word.FindIndex(l => l.IsVowel);
    }
}
