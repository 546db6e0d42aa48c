using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Kernel;

namespace CauNoi.Reports.Rules;

/// <summary>
/// Reads a form: a head of "key: value" lines between two lines of three dashes, then Markdown with fields in double braces.
/// What it does not know it refuses with the line: a misspelt field would otherwise be printed.
/// </summary>
public static partial class TemplateReader
{
    private const string Fence = "---";

    /// <summary>The form, or a sentence that says where the mistake is.</summary>
    /// <param name="name">Its name, from the file.</param>
    /// <param name="text">What the file says.</param>
    /// <param name="other">The text of another form that this one takes in; null where there is none.</param>
    public static Outcome<ReportTemplate> Read(string name, string text, Func<string, string?> other)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (Body(lines) is not { } body) return Wrong(1, "tệp cần bắt đầu bằng phần đầu nằm giữa hai dòng “---”");
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 1; at < body - 1; at++)
        {
            if (lines[at].Trim().Length == 0 || lines[at].TrimStart().StartsWith('#')) continue;
            var parts = lines[at].Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || !TemplateWords.Head.Contains(parts[0])) return Wrong(at + 1, $"phần đầu không có mục “{parts[0]}”; dùng được: {string.Join(", ", TemplateWords.Head)}");
            if (!head.TryAdd(parts[0], parts[1])) return Wrong(at + 1, $"mục “{parts[0]}” ghi hai lần");
        }

        if (head.GetValueOrDefault("title") is not { Length: > 0 } title || head.GetValueOrDefault("summary") is not { Length: > 0 } summary || head.GetValueOrDefault("basis") is not { Length: > 0 } basis)
            return Wrong(1, "phần đầu cần đủ title, summary, basis");
        if (!int.TryParse(head.GetValueOrDefault("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1) return Wrong(1, "version cần là số từ 1 trở lên");
        if (!decimal.TryParse(head.GetValueOrDefault("hours", "4"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) || hours is < 0 or > 200) return Wrong(1, "hours cần là số giờ từ 0 đến 200");
        if (head.GetValueOrDefault("readers", "all") is not ("all" or "leaders")) return Wrong(1, "readers cần là all hoặc leaders");
        if (UnknownWord(summary) is { } unknown) return Wrong(1, unknown);
        var fields = Fields(lines, body, other, [name], []);
        if (!fields.Ok) return fields.Refusals.ToList();
        if (fields.Value.Count == 0) return Wrong(body + 1, "biểu mẫu trống");
        return new ReportTemplate
        {
            Name = name, Version = version, Title = title, Summary = summary, Basis = basis, Hours = hours, Fields = fields.Value, Limited = head.GetValueOrDefault("readers") == "leaders",
            Kind = head.GetValueOrDefault("kind", "Báo cáo"), Symbol = head.GetValueOrDefault("symbol", "BC"),
            Grounds = [.. head.GetValueOrDefault("grounds", "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    // Where the text begins; null where the head does not end.
    private static int? Body(string[] lines)
    {
        if (lines[0].Trim('\uFEFF', ' ', '\t') != Fence) return null;
        var end = Array.FindIndex(lines, 1, l => l.Trim() == Fence);
        return end < 0 ? null : end + 1;
    }

    private static Outcome<List<TemplateField>> Fields(string[] lines, int from, Func<string, string?> other, IReadOnlyList<string> path, HashSet<string> keys)
    {
        var fields = new List<TemplateField>();
        for (var at = from; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (line.Length == 0) continue;
            if (Alone().Match(line) is { Success: true } alone && !TemplateWords.Inline.ContainsKey(alone.Groups["name"].Value))
            {
                var (word, arguments) = (alone.Groups["name"].Value, alone.Groups["rest"].Value.Split('|', StringSplitOptions.TrimEntries).Where((a, n) => n > 0 || a.Length > 0).ToList());
                if (word == TemplateWords.Include)
                {
                    var taken = Taken(arguments, at + 1, other, path, keys);
                    if (!taken.Ok) return taken;
                    fields.AddRange(taken.Value);
                    continue;
                }

                if (!TemplateWords.Fields.TryGetValue(word, out var known)) return Wrong(at + 1, $"không có trường “{word}”; dùng được: {TemplateWords.AllFields}");
                if (arguments.Count < known.Least || arguments.Count > known.Most) return Wrong(at + 1, $"trường “{word}” cần từ {known.Least} đến {known.Most} phần, cách nhau bằng dấu |");
                fields.Add(new TemplateField(known.Part, arguments, at + 1, Key(keys, $"{word}:{arguments.FirstOrDefault() ?? ""}")));
                continue;
            }

            if (UnknownWord(line) is { } unknown) return Wrong(at + 1, unknown);
            fields.Add(Said(line, at + 1, keys));
        }

        return fields;
    }

    private static Outcome<List<TemplateField>> Taken(IReadOnlyList<string> arguments, int line, Func<string, string?> other, IReadOnlyList<string> path, HashSet<string> keys)
    {
        if (arguments.Count != 1) return Wrong(line, "trường “chen” cần tên của một phần");
        var name = arguments[0];
        if (path.Contains(name)) return Wrong(line, $"các phần chèn vòng quanh nhau: {string.Join(" → ", [.. path.SkipWhile(p => p != name), name])}");
        if (other(name) is not { } text) return Wrong(line, $"không có phần “{name}” để chèn");
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var inner = Fields(lines, Body(lines) ?? 0, other, [.. path, name], keys);
        return inner.Ok ? inner : Wrong(line, $"phần “{name}” có lỗi. {inner.Refusals[0].Sentence}");
    }

    private static TemplateField Said(string line, int at, HashSet<string> keys)
    {
        var level = line.TakeWhile(c => c == '#').Count();
        if (level is >= 1 and <= 3 && line.Length > level && line[level] == ' ') return new TemplateField(TemplatePart.Heading, [line[level..].Trim()], at, Key(keys, $"muc:{line[level..].Trim()}")) { Level = level };
        var item = line.StartsWith("- ", StringComparison.Ordinal);
        var words = item ? line[2..].Trim() : line;
        return new TemplateField(item ? TemplatePart.Item : TemplatePart.Text, [words], at, Key(keys, $"loi:{words}"));
    }

    // By what it says and not by where it stands: a line put in above must not move what people wrote below.
    private static string Key(HashSet<string> keys, string wanted)
    {
        var cut = wanted.Length > 80 ? wanted[..80] : wanted;
        var key = cut;
        for (var n = 2; !keys.Add(key); n++) key = $"{cut}#{n}";
        return key;
    }

    private static string? UnknownWord(string line)
    {
        foreach (Match match in Inline().Matches(line))
            if (!TemplateWords.Inline.ContainsKey(match.Groups["name"].Value))
                return $"không có chữ “{match.Value}” trong câu; dùng được: {TemplateWords.AllInline}. Các trường khác cần đứng một mình một dòng";
        return line.Replace("{{", "", StringComparison.Ordinal).Length - line.Replace("}}", "", StringComparison.Ordinal).Length != 0 ? "dấu {{ và }} chưa đi đủ cặp" : null;
    }

    private static Refusal Wrong(int line, string sentence) => new($"Dòng {line}: {sentence}.");

    [GeneratedRegex(@"^\{\{\s*(?<name>[\p{L}0-9-]+)(?<rest>[^{}]*)\}\}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}|\s]*)[^{}]*\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Inline();
}
