using System.Text.RegularExpressions;

namespace CauNoi.Test.Support;

/// <summary>Names taken apart into words, whatever holds them together: AsOf, as_of, as-of and asOf are all "as of".</summary>
public static partial class NameWords
{
    /// <summary>"As of" means two different dates, so no name may say it: <c>map</c> and <c>known</c> are the words.</summary>
    public static bool SaysAsOf(string name) => Contains(name, "as of") || Contains(name, "asof");

    /// <summary>What the product never holds about a person, in English and in Vietnamese without marks (decision 19).</summary>
    private static readonly string[] Sensitive =
    [
        "ethnic", "ethnicity", "ethnic group", "race", "dan toc",
        "religion", "religious", "faith", "belief", "ton giao", "tin nguong",
        "party member", "party membership", "member of party", "dang vien", "dang tich", "vao dang",
        "political", "politics", "political view", "chinh kien", "chinh tri",
        "health", "illness", "disease", "diagnosis", "medical", "disability", "suc khoe", "benh", "benh tat", "khuyet tat", "tan tat",
    ];

    /// <summary>The sensitive words of a name, empty when it has none.</summary>
    public static IEnumerable<string> SensitiveIn(string name) => Sensitive.Where(word => Contains(name, word));

    private static bool Contains(string name, string words) => $" {Apart(name)} ".Contains($" {words} ", StringComparison.Ordinal);

    private static string Apart(string name) => string.Join(' ', Word().Matches(name).Select(m => m.Value.ToLowerInvariant()));

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Word();
}
