using CauNoi.Recognition.Head;
using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Register;

/// <summary>The register of cited documents: each once, with whatever any mention of it says about number, day, issuer and subject.</summary>
internal static class Citations
{
    private const int FarthestDate = 4;

    public static List<FoundCitation> In(Context context)
    {
        var mentions = new List<Mention>();
        var named = new NamedDocuments(context);
        foreach (var stretch in Stretches(context))
        {
            var marks = context.Lexicon.Kinds.In(context.Tokens, stretch.From, stretch.To);
            for (var i = 0; i < marks.Count; i++)
            {
                var read = Numbered(context, marks[i], stretch.To);
                if (read.Count > 0) mentions.AddRange(read);
                else if (named.Of(marks[i], stretch.To) is { } plain) mentions.Add(plain);
            }
        }

        Share(context, mentions);
        return Register(context, mentions);
    }

    private static IEnumerable<Stretch> Stretches(Context context)
    {
        foreach (var part in context.Outline.Parts)
        {
            if (part.Part.Paragraph is { } paragraph) yield return paragraph.Range;
            else foreach (var cell in part.Part.Table!.Cells.Where(c => !c.Range.IsEmpty)) yield return cell.Range;
        }
    }

    /// <summary>"Quyết định số 2854-QĐ/TU và 2855-QĐ/TU ngày …": one kind, one or more numbers, then day, issuer, subject.</summary>
    private static List<Mention> Numbered(Context context, Mark kind, int end)
    {
        var tokens = context.Tokens;
        var at = kind.To;
        var said = tokens.Has(at, "số");
        if (said) at++;
        if (tokens.Has(at, ":")) at++;
        var numbers = new List<(string Text, int To)>();
        while (at < end && tokens[at].IsNumber)
        {
            if (DocumentNumber.At(tokens, at, end) is { } number) numbers.Add((number.Text, at = number.To));
            else if (said && tokens[at].End - tokens[at].Start <= 4 && !Counted(context, at, end)) numbers.Add((tokens.Text[tokens[at].Start..tokens[at].End], ++at));
            else break;
            var next = at;
            if (tokens.Has(next, ",") || tokens.Has(next, "và") || tokens.Has(next, ";")) next++;
            if (tokens.Has(next, "số")) next++;
            if (next == at || next >= end || !tokens[next].IsNumber) break;
            at = next;
        }

        if (numbers.Count == 0) return [];
        var details = Details.Of(context, kind.From, numbers[^1].To, end);
        return [.. numbers.Select(n => new Mention(kind.From, details.To, kind.Means, n.Text, details.Date, details.Issuer, details.Subject))];
    }

    /// <summary>"kế hoạch số 5 hộ" counts something; "Kết luận số 01" names a document.</summary>
    private static bool Counted(Context context, int at, int end) => at + 1 < end && context.Lexicon.Units.At(context.Tokens, at + 1, end) is not null;

    /// <summary>"Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW ngày … của …": day and issuer stand once, behind the last.</summary>
    private static void Share(Context context, List<Mention> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (one, next) = (mentions[i], mentions[i + 1]);
            if (one.Number is null || next.Number is null || one.Date is not null || one.Issuer is not null || next.From - one.To > FarthestDate || next.From < one.To) continue;
            var joined = Enumerable.Range(one.To, Math.Max(0, next.From - one.To)).All(t => context.Tokens[t].Key is "," or "và");
            if (joined && one.Kind == next.Kind) mentions[i] = one with { Date = next.Date, Issuer = next.Issuer, Subject = one.Subject ?? next.Subject, To = one.To };
        }
    }

    private static List<FoundCitation> Register(Context context, List<Mention> mentions)
    {
        var own = context.Head.Number is { } number ? Key(number) : "";
        var found = new Dictionary<string, Mention>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var mention in mentions)
        {
            var key = mention.Number is null ? "~" + mention.Name : Key(mention.Number) + (mention.Number.Any(char.IsLetter) ? "" : mention.Kind);
            if (mention.Number is not null && Key(mention.Number) == own) continue;
            if (found.TryGetValue(key, out var known))
            {
                found[key] = known with { Date = known.Date ?? mention.Date, Issuer = known.Issuer ?? mention.Issuer, Subject = known.Subject ?? mention.Subject };
                continue;
            }

            found[key] = mention;
            order.Add(key);
        }

        return [.. order.Select(k => found[k]).Select(m => new FoundCitation(new Stretch(m.From, m.To).Place(context.Tokens), m.Number, m.Date, m.Issuer, m.Subject))];
    }

    /// <summary>"15 ĐA/TU", "15-ĐA/TU" and "15/ĐA-TU" are one document.</summary>
    private static string Key(string number) => new([.. number.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}

/// <summary>One place where a document is cited.</summary>
internal sealed record Mention(int From, int To, string Kind, string? Number, DateOnly? Date, string? Issuer, string? Subject)
{
    public string Name { get; init; } = "";
}
