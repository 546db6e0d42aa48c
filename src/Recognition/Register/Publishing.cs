using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Targets;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Register;

/// <summary>Answers owed to the people: "công bố kết quả …", "thông báo đến cử tri và nhân dân".</summary>
internal static class Publishing
{
    public static FoundReportingDuty? In(Context context, Stretch sentence)
    {
        var tokens = context.Tokens;
        var marks = context.Lexicon.Reporting.In(tokens, sentence.From, sentence.To).FindAll(m => m.Means is "publish" or "notify");
        if (marks.Count == 0 || context.Lexicon.Reporting.In(tokens, sentence.From, sentence.To).Exists(m => m.Means == "report")) return null;
        var mark = marks[0];
        var to = mark.Means == "notify" ? Until(tokens, mark.To, sentence.To) : Told(tokens, mark.To, sentence.To) ?? "công khai";
        if (to.Length == 0) return null;
        var cadence = PeriodWords.In(context, sentence).Find(p => !p.Event && p.Carries)?.Value ?? "event";
        var head = Subject.UntilVerb(context, new Stretch(sentence.From, mark.From));
        var who = LevelWords.In(context, head).Count > 0 ? Lead.Text(tokens, head) : context.Head.Issuer ?? "";
        return new FoundReportingDuty(sentence.Place(tokens), who, to, cadence, null);
    }

    /// <summary>Rows of a table that ask to publish results, as often as the row's time says; without a time it is a piece of work like others.</summary>
    public static IEnumerable<FoundReportingDuty> In(Context context, Table table)
    {
        if (TableReader.Of(context, table) is not { } reader) yield break;
        foreach (var row in reader.Rows())
        {
            if (reader.Cell(row, "name") is not { Range.IsEmpty: false } name || name.Row != row) continue;
            var assigned = reader.Assigned(row);
            if (assigned.Period is not { Carries: true } period) continue;
            foreach (var sentence in Sentences.In(context.Tokens, name.Range))
                if (context.Lexicon.Reporting.In(context.Tokens, sentence.From, sentence.To).Exists(m => m.Means == "publish"))
                    yield return new FoundReportingDuty(sentence.Place(context.Tokens), assigned.Lead ?? context.Head.Issuer ?? "", "công khai", period.Value, null);
        }
    }

    /// <summary>"… để Nhân dân biết".</summary>
    private static string? Told(Tokens tokens, int from, int end)
    {
        for (var at = from; at + 1 < end; at++)
        {
            if (!tokens[at].Is("để") && !tokens[at].Is("cho")) continue;
            var to = at + 1;
            while (to < end && to < at + 8 && !tokens[to].Is("biết") && tokens[to].IsWord) to++;
            return Lead.Text(tokens, new Stretch(at + 1, to));
        }

        return null;
    }

    private static string Until(Tokens tokens, int from, int end)
    {
        var to = from;
        while (to < end && to < from + 12 && !(tokens[to].Key is "." or "," or ";" or "(" or "về" or "để")) to++;
        return Lead.Text(tokens, new Stretch(from, to));
    }
}
