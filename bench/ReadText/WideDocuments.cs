using System.Globalization;
using System.Text;

namespace CauNoi.Bench.ReadText;

/// <summary>
/// Whole documents written by hand as other provinces, organisations and years write them, with their truth beside each number:
/// ⟦words;value;unit;comparator;period;levels;each or all;lead⟧, ! where no number is written; ⟪number of a cited document⟫;
/// ⟨cadence day;…|sentence that gives a duty to report⟩; ⦅lead;time;product|words of a task⦆; the head in lines that begin with #, where "as" names the kind of file.
/// </summary>
internal static class WideDocuments
{
    private const string Opening = "⟦⟪⟨⦅";

    public static IReadOnlyList<TrueDocument> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => Read(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f).ReplaceLineEndings("\n")))];

    private static TrueDocument Read(string name, string marked)
    {
        var lines = marked.Split('\n').ToList();
        var head = lines.TakeWhile(l => l.StartsWith('#')).Select(l => l[1..].Split(' ', 2)).ToDictionary(l => l[0], l => l[1]);
        var (text, targets, citations, duties, tasks) = (new StringBuilder(), new List<TrueTarget>(), new List<string>(), new List<TrueDuty>(), new List<TrueTask>());
        Take(string.Join('\n', lines.Skip(head.Count)));
        return new TrueDocument(name, text.ToString(), targets, citations, duties, new TrueHead(
            head.GetValueOrDefault("kind"), head.GetValueOrDefault("number"), head.TryGetValue("date", out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            head.GetValueOrDefault("issuer"), head.GetValueOrDefault("signer")))
        {
            Form = head.GetValueOrDefault("as", ""),
            Tasks = tasks,
        };

        void Take(string piece)
        {
            for (var at = 0; at < piece.Length;)
            {
                var open = piece.AsSpan(at).IndexOfAny(Opening);
                if (open < 0)
                {
                    text.Append(piece, at, piece.Length - at);
                    return;
                }

                text.Append(piece, at, open);
                at += open;
                var close = piece.IndexOf(piece[at] switch { '⟦' => '⟧', '⟪' => '⟫', '⦅' => '⦆', _ => '⟩' }, at);
                Put(piece[at], piece[(at + 1)..close]);
                at = close + 1;
            }
        }

        void Put(char kind, string inside)
        {
            var start = text.Length;
            if (kind == '⟦')
            {
                var parts = inside.Split(';');
                var (words, numbered) = (parts[0].TrimStart('!'), !parts[0].StartsWith('!'));
                text.Append(words);
                var digit = numbered ? Math.Max(0, words.AsSpan().IndexOfAnyInRange('0', '9')) : 0;
                targets.Add(new TrueTarget(start + digit, numbered, decimal.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], parts[3], parts[4], parts[5].Split(','), parts[6] == "each", parts.ElementAtOrDefault(7), words) { To = text.Length });
            }
            else if (kind == '⟪')
            {
                text.Append(inside);
                citations.Add(inside);
            }
            else
            {
                var (given, sentence) = (inside[..inside.IndexOf('|', StringComparison.Ordinal)], inside[(inside.IndexOf('|', StringComparison.Ordinal) + 1)..]);
                Take(sentence);
                if (kind == '⦅')
                {
                    var parts = given.Split(';').Select(p => p.Length > 0 ? p : null).ToList();
                    tasks.Add(new TrueTask(start, text.Length, parts[0], parts[1], parts[2]));
                }
                else duties.AddRange(given.Split(';').Select(d => d.Split(' ', 2)).Select(d => new TrueDuty(start, text.Length, d[0], d[1] == "-" ? null : d[1])));
            }
        }
    }
}
