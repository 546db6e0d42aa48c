using System.Text.RegularExpressions;
using CauNoi.Kernel;
using CauNoi.Kernel.Text;
using CauNoi.Organisation.Rules.Lists;

namespace CauNoi.Organisation.Rules.Areas;

/// <summary>One residential area as a commune wrote it down, with the hamlets it joins.</summary>
public sealed record AreaLine(int Line, string Name, IReadOnlyList<string> Hamlets, string? Fault, bool There);

/// <summary>
/// Reads a pasted list of residential areas: one a line, numbering forgiven; behind a colon the hamlets that the area joins:
/// "Khu dân cư số 1: Xóm Na Mộc, Xóm Khe Vàng".
/// </summary>
public static partial class AreaList
{
    public const int Most = 300;

    /// <summary>Reads all lines against the names that the commune has already.</summary>
    /// <param name="text">As pasted.</param>
    /// <param name="there">Names of the areas that are there.</param>
    /// <param name="words">The words of the day.</param>
    /// <param name="kind">The kind of a residential area.</param>
    /// <param name="word">The word for lines that have none.</param>
    public static IReadOnlyList<AreaLine> Read(string text, IReadOnlyList<string> there, KindWords words, string kind, string word)
    {
        var known = there.ToLookup(Fold.Toned);
        var alike = there.ToLookup(Fold.Key);
        var seen = new Dictionary<string, int>();
        var lines = new List<AreaLine>();
        foreach (var (raw, at) in text.Split('\n').Select((raw, at) => (raw, at + 1)))
        {
            var (name, hamlets) = Parts(Numbering().Replace(raw, "").Trim(), words, kind);
            if (name.Length == 0) continue;
            if (words.Leading(name, top: false)?.Kind.Id is var leading && leading != kind)
            {
                if (leading is not null)
                {
                    lines.Add(new AreaLine(at, name, hamlets, AreaRefusals.OtherKind(name), false));
                    continue;
                }

                name = KindWords.Full(word, name);
            }

            var key = Fold.Toned(name);
            var fault = name.Length > 200 ? ListRefusals.TooLong
                : seen.TryGetValue(key, out var first) ? AreaRefusals.Twice(name, first)
                : !known.Contains(key) && alike[Fold.Key(name)].FirstOrDefault() is { } other ? AreaRefusals.Alike(name, other)
                : null;
            seen.TryAdd(key, at);
            lines.Add(new AreaLine(at, name, hamlets, fault, known.Contains(key)));
        }

        return lines;
    }

    /// <summary>Names of hamlets, one a line or apart by commas; each once.</summary>
    public static IReadOnlyList<string> Hamlets(string text) =>
        [.. text.Split(['\n', ',', ';']).Select(h => OneLine(Numbering().Replace(h, ""))).Where(h => h.Length > 0).DistinctBy(Fold.Toned)];

    private static (string Name, IReadOnlyList<string> Hamlets) Parts(string line, KindWords words, string kind)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var name = OneLine(colon < 0 ? line : line[..colon]);
        // The word in its own letters: "xom na moc" stays a person's spelling, "XÓM Na Mộc" gets the word right.
        if (words.Leading(name, top: false) is { } own && own.Kind.Id == kind) name = KindWords.Full(own.Word, name);
        return (name, colon < 0 ? [] : Hamlets(line[(colon + 1)..]));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\s*(?:\d{1,3}\s*[.)/]|[-–•*+])\s*", RegexOptions.None, 100)]
    private static partial Regex Numbering();
}

/// <summary>What can be wrong with a list of residential areas.</summary>
public static class AreaRefusals
{
    public static readonly Refusal None = new("Xin ghi ít nhất một khu dân cư, mỗi dòng một tên.", "danh-sach");

    public static readonly Refusal TooMany = new($"Mỗi lần xin ghi nhiều nhất {AreaList.Most} khu dân cư.", "danh-sach");

    public static readonly Refusal AllThere = new("Các khu dân cư này đã có cả rồi, không cần ghi lại.", "danh-sach");

    public static readonly Refusal LookFirst = new("Có tên trùng hoặc cần xem lại. Xin sửa theo bảng xem trước rồi lưu.", "danh-sach");

    public static string OtherKind(string name) => $"{name} không phải tên khu dân cư. Ở đây chỉ ghi thôn, xóm, bản, tổ dân phố…";

    public static string Twice(string name, int line) => $"{name} đã ghi ở dòng {line}. Xin bỏ một dòng.";

    public static string Alike(string name, string other) => $"{name} gần giống {other} đang có, chỉ khác dấu. Nếu là một, xin viết y như vậy hoặc bỏ dòng này.";

    public static Refusal HamletTaken(string hamlet, string area) => new($"{hamlet} đang thuộc {area}. Xin bỏ ở đó trước.", "thon");
}
