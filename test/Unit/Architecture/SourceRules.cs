using System.Text;
using System.Text.RegularExpressions;

namespace CauNoi.Test.Unit.Architecture;

/// <summary>What no source file may contain, each rule a function from a text to the lines that break it.</summary>
internal static partial class SourceRules
{
    /// <summary>Work put off: it is done, or it is an issue, never a note in the code.</summary>
    public static IEnumerable<string> PutOff(string text) => text.Split('\n').Where(l => PutOffWord().IsMatch(l)).Select(l => l.Trim());

    /// <summary>Code kept as a comment: history keeps it better.</summary>
    public static IEnumerable<string> DeadCode(string text) => text.Split('\n').Where(l => DeadCodeLine().IsMatch(l)).Select(l => l.Trim());

    /// <summary>The namespace of a file, which its folder tells.</summary>
    public static string? WrongNamespace(string file, string text)
    {
        if (NamespaceLine().Match(text) is not { Success: true } found) return null;
        var folders = file.Split('/').SkipLast(1).ToList();
        var expected = string.Join('.', folders[0] == "src"
            ? folders.Skip(folders[1] == "Features" ? 2 : 1).Prepend("CauNoi")
            : folders.Skip(1).Prepend(folders[0] == "bench" ? "Bench" : "Test").Prepend("CauNoi"));
        return found.Groups[1].Value == expected ? null : $"{file} says {found.Groups[1].Value}, its folder says {expected}";
    }

    /// <summary>Writes to tables that pass by Changes, and so leave no act.</summary>
    public static IEnumerable<string> BareWrites(string text) => BareWrite().Matches(text).Select(m => m.Value);

    /// <summary>Readings of every duty: also of those that a conflict of interest hides from whoever looks.</summary>
    public static IEnumerable<string> EveryDuty(string text) => EveryDutyRead().Matches(text).Select(m => m.Value);

    /// <summary>Vietnamese text of which some letters are put together from parts: it would not be found by its own search.</summary>
    public static bool Composed(string text) => text.IsNormalized(NormalizationForm.FormC);

    /// <summary>Traces of somebody's machine: absolute paths of a person's or a builder's folders.</summary>
    public static IEnumerable<string> MachinePaths(string text) => MachinePath().Matches(text).Select(m => m.Value);

    /// <summary>Hosts that parts are fetched from.</summary>
    public static IEnumerable<string> Hosts(string text) => Host().Matches(text).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HACK|X[X]X)\b")]
    private static partial Regex PutOffWord();

    [GeneratedRegex(@"^\s*//(?!/).*[;{]\s*$|^\s*//\s*[{}]\s*$|^\s*//(?!/)\s*(var|return|await|throw|using|if \(|foreach \()\b.*[;)]\s*$")]
    private static partial Regex DeadCodeLine();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\bExecute(Update|Delete)(Async)?\b|\binsert\s+into\s+\w+|\bupdate\s+\w+\s+set\b|\bdelete\s+from\s+\w+|\btruncate\s+(table\s+)?\w+\s*;|\bmerge\s+into\s+\w+|\bcopy\s+\w+\s+(\([^)]*\)\s+)?from\s+stdin", RegexOptions.IgnoreCase)]
    private static partial Regex BareWrite();

    [GeneratedRegex(@"\.Duties\(\)|Set<Duty>|\b(from|join)\s+duty\b")]
    private static partial Regex EveryDutyRead();

    [GeneratedRegex(@"(?<![\w.:/])(/(home|Users|work|root|builds)/[\w.-]+|[A-Z]:\\Users\\\w+)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"https?://([\w.-]+)")]
    private static partial Regex Host();
}
