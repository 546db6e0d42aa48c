using System.Text;

namespace CauNoi.Test.Unit.Text;

/// <summary>
/// Every onset with every rhyme and tone, spelled out: more than 10,000 syllables. The place of the tone is written
/// down here by hand (the digit after the rhyme), so that the code is compared with spelling and not with itself.
/// </summary>
internal static class SyllableTable
{
    /// <summary>ngang, huyền, hỏi, ngã, sắc, nặng.</summary>
    public static readonly string[] Tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

    private static readonly string[] Onsets =
    [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ];

    /// <summary>Rhyme, letter that carries the tone in the traditional style, and in the newer one.</summary>
    private static readonly (string Rhyme, int Traditional, int Newer)[] Rhymes =
    [
        ("a", 0, 0), ("e", 0, 0), ("ê", 0, 0), ("i", 0, 0), ("o", 0, 0), ("ô", 0, 0), ("ơ", 0, 0), ("u", 0, 0), ("ư", 0, 0), ("y", 0, 0),
        ("ai", 0, 0), ("ao", 0, 0), ("au", 0, 0), ("ay", 0, 0), ("âu", 0, 0), ("ây", 0, 0), ("eo", 0, 0), ("êu", 0, 0), ("ia", 0, 0), ("iu", 0, 0),
        ("oi", 0, 0), ("ôi", 0, 0), ("ơi", 0, 0), ("ua", 0, 0), ("ui", 0, 0), ("ưa", 0, 0), ("ưi", 0, 0), ("ưu", 0, 0),
        ("oa", 0, 1), ("oe", 0, 1), ("uy", 0, 1), ("uê", 1, 1), ("uơ", 1, 1),
        ("oai", 1, 1), ("oay", 1, 1), ("oeo", 1, 1), ("uya", 1, 1), ("uyu", 1, 1), ("uây", 1, 1), ("iêu", 1, 1), ("yêu", 1, 1), ("uôi", 1, 1), ("ươi", 1, 1), ("ươu", 1, 1),
        ("an", 0, 0), ("ăn", 0, 0), ("ân", 0, 0), ("en", 0, 0), ("ên", 0, 0), ("inh", 0, 0), ("ong", 0, 0), ("ông", 0, 0), ("ơn", 0, 0), ("ung", 0, 0), ("ưng", 0, 0),
        ("oan", 1, 1), ("oăn", 1, 1), ("oen", 1, 1), ("oong", 1, 1), ("uân", 1, 1), ("uynh", 1, 1), ("uyên", 2, 2), ("iên", 1, 1), ("yên", 1, 1), ("uôn", 1, 1), ("ương", 1, 1),
    ];

    public static IEnumerable<(string Traditional, string Newer, string Bare)> All() =>
        from onset in Onsets
        from rhyme in Rhymes
        where CanStand(onset, rhyme.Rhyme)
        from tone in Tones
        select (
            onset + WithTone(rhyme.Rhyme, rhyme.Traditional, tone),
            onset + WithTone(rhyme.Rhyme, rhyme.Newer, tone),
            Bare(onset + rhyme.Rhyme));

    /// <summary>g, gi and qu swallow a following i or u, so that those spellings do not exist as onset and rhyme.</summary>
    private static bool CanStand(string onset, string rhyme) => onset switch
    {
        "g" or "gi" => rhyme[0] is not 'i',
        "qu" => rhyme[0] is not ('u' or 'ư'),
        _ => true,
    };

    private static string WithTone(string rhyme, int seat, string tone) => rhyme.Insert(seat + 1, tone).Normalize();

    private static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var letter in text)
        {
            bare.Append(letter switch
            {
                'ă' or 'â' => 'a',
                'đ' => 'd',
                'ê' => 'e',
                'ô' or 'ơ' => 'o',
                'ư' => 'u',
                _ => letter,
            });
        }

        return bare.ToString();
    }
}
