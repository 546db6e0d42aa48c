using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Targets;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Register;

/// <summary>Who has to report to whom, how often and by which day.</summary>
internal static class ReportingDuties
{
    private const int LongestTo = 30;
    private const int Close = 8;
    private const int FarthestMore = 24;

    public static List<FoundReportingDuty> In(Context context)
    {
        var found = new List<FoundReportingDuty>();
        foreach (var part in context.Outline.Parts.Where(p => p.Part.Paragraph is not null))
        {
            var paragraph = part.Part.Paragraph!;
            if (context.Body.End <= paragraph.Range.Place(context.Tokens).Start && context.Annexes > paragraph.Range.Place(context.Tokens).Start) continue;
            if (part.Zone == "result") continue;
            Stretch? before = null;
            foreach (var sentence in Sentences.In(context.Tokens, paragraph.Body))
            {
                found.AddRange(InSentence(context, sentence, before, part));
                if (part.Zone != "purpose" && Publishing.In(context, sentence) is { } published) found.Add(published);
                before = sentence;
            }
        }

        foreach (var part in context.Outline.Parts) if (part.Part.Table is { } table) found.AddRange(Publishing.In(context, table));
        found.AddRange(OnIssue(context));
        return found;
    }

    private static IEnumerable<FoundReportingDuty> InSentence(Context context, Stretch sentence, Stretch? before, Placed place)
    {
        var tokens = context.Tokens;
        // "Xét Báo cáo …": what a decision rests on.
        if (tokens[sentence.From].Is("xét") || (tokens[sentence.From].Is("căn") && tokens.Has(sentence.From + 1, "cứ"))) yield break;
        if (Verb(context, sentence) is not { } verb) yield break;
        var marks = PeriodWords.In(context, sentence).FindAll(p => !p.Event && p.Value is "year" or "half" or "quarter" or "month" && p.Year is null || NineMonths(tokens, p));
        var dues = Dues(tokens, sentence);
        // "xây dựng kế hoạch trước ngày 15/3/2026; báo cáo …": the day of what stands before the semicolon is not the report's.
        dues.RemoveAll(d => d.At < verb.From && Dated(d.Text) && Enumerable.Range(d.At, verb.From - d.At).Any(t => tokens[t].Is(";")));
        var session = Session(tokens, sentence);
        if (marks.Count == 0 && dues.Count == 0 && session is null && !Periodic(tokens, sentence)) yield break;
        if ((To(context, verb.To, sentence) ?? To(context, sentence.From, sentence, sent: true)) is not { Length: > 0 } to)
        {
            // "báo cáo tình hình Nhân dân hằng quý" names nobody; its cadence stands close by.
            if (session is null && !marks.Exists(m => Math.Abs(m.From - verb.To) <= Close) && (marks.Count == 0 || dues.Count == 0)) yield break;
            to = session ?? "";
        }

        var who = Who(context, sentence, verb.From, before, place);
        var quote = sentence.Place(tokens);
        var cadences = marks.Select(m => (m.From, Value: NineMonths(tokens, m) ? "nine_months" : m.Value)).Concat(More(tokens, sentence, marks)).Distinct().OrderBy(m => m.From).ToList();
        if (session is not null) cadences = [(verb.From, "session")];
        if (cadences.Count == 0) cadences = [(verb.From, dues.Count > 0 && !Periodic(tokens, sentence) ? "once" : "periodic")];
        // "hằng tháng trước ngày 28, báo cáo tổng kết … trước ngày 05/9/2026": a day of one year is not for each month.
        var once = cadences.Count == 1 && cadences[0].Value is not ("once" or "session") && dues.Exists(d => !Dated(d.Text)) ? dues.Find(d => Dated(d.Text)) : default;
        if (once.Text is not null) dues.Remove(once);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cadences.Count; i++)
        {
            if (!seen.Add(cadences[i].Value)) continue;
            var end = i + 1 < cadences.Count ? cadences[i + 1].From : sentence.To;
            var due = seen.Count == 1 && cadences.Select(c => c.Value).Distinct().Count() == 1 ? dues.FirstOrDefault() : dues.Find(d => d.At > cadences[i].From && d.At < end);
            yield return new FoundReportingDuty(quote, who, to, cadences[i].Value, due.Text);
        }

        if (once.Text is not null) yield return new FoundReportingDuty(quote, who, to, "once", once.Text);
    }

    /// <summary>"(b/€)", "(h/c)": what a scan leaves of "(b/c)".</summary>
    private static int Blurred(string key)
    {
        var at = key.LastIndexOf('(');
        var inside = at < 1 ? "" : key[(at + 1)..].TrimEnd(')', ';', ',', '.', ' ');
        return inside.Length == 3 && inside[1] == '/' && inside[0] is 'b' or 'h' or 'ß' or '6' && inside[2] is 'c' or 'e' or '€' or '¢' or 'o' ? at : -1;
    }

    private static bool Dated(string due) => due.Length == "2026-01-31".Length && due[4] == '-';

    /// <summary>"báo cáo" as something to do: not the document "Báo cáo số 12", not the noun in "chế độ báo cáo".</summary>
    private static Mark? Verb(Context context, Stretch sentence)
    {
        var marks = context.Lexicon.Reporting.In(context.Tokens, sentence.From, sentence.To);
        return marks.Where(m => m.Means == "report" && !Numbered(context.Tokens, m.To) && !(context.Tokens.Has(m.From - 1, "độ") && context.Tokens.Has(m.From - 2, "chế") && PeriodWords.In(context, new Stretch(m.To, Math.Min(sentence.To, m.To + 4))) is not [{ Carries: true }, ..] && Each(context.Tokens[m.To].Key) is null) && !context.Tokens.Has(m.From - 1, "nghe")
 && !context.Tokens.Has(m.To, "viên")).Cast<Mark?>().FirstOrDefault();
    }

    /// <summary>"Báo cáo số 12": a document. "báo cáo số liệu", "báo cáo số lượng" is work.</summary>
    private static bool Numbered(Tokens tokens, int at) => tokens.Has(at, "số") && (at + 1 >= tokens.Count || !tokens[at + 1].IsWord);

    private static bool NineMonths(Tokens tokens, PeriodMark mark) => mark.To - mark.From == 2 && tokens[mark.From].Key is "9" or "09" && tokens.Has(mark.From + 1, "tháng");

    /// <summary>"hàng tháng, quý, năm": the words after the first have lost their "hàng"; "9 tháng" is a cadence of reports alone.</summary>
    private static IEnumerable<(int From, string Value)> More(Tokens tokens, Stretch sentence, List<PeriodMark> marks)
    {
        // "báo cáo 6 tháng trước …, báo cáo năm trước …"; "nộp báo cáo tháng" alone.
        var first = marks.Count > 0 ? marks[0].To : sentence.To;
        for (var at = sentence.From; at + 2 < sentence.To && at < first + FarthestMore; at++)
        {
            if (tokens[at].Key is "." or ";" && at > first) break;
            if (!tokens[at + 3].IsNumber && ((tokens[at].Is("báo") && tokens[at + 1].Is("cáo")) || (marks.Count > 0 && tokens[at].Is("tổng") && tokens[at + 1].Is("kết"))) && Each(tokens[at + 2].Key) is { } value) yield return (at + 2, value);
            if (marks.Count == 0 || !(tokens[at].Key is "," or "và")) continue;
            // "6 tháng trước ngày 25/5, 9 tháng trước ngày 25/8".
            if (tokens[at + 1].Key is "9" or "09" && tokens.Has(at + 2, "tháng")) yield return (at + 1, "nine_months");
            // "tháng trước ngày 20, sáu tháng trước ngày 05/6 và năm trước ngày 05/11"; "6 tháng (trước 15/6), năm (trước 15/11)".
            if ((tokens.Has(at + 2, "trước") || tokens.Has(at + 2, "(")) && Each(tokens[at + 1].Key) is { } dated) yield return (at + 1, dated);
        }

        foreach (var mark in marks)
        {
            for (var at = mark.To; at + 1 < tokens.Count && at < mark.To + 18; at++)
            {
                // "hằng tháng (trước ngày 17), quý và năm (trước 01/11)".
                if (tokens[at].Is("("))
                {
                    while (at < sentence.To && !tokens[at].Is(")")) at++;
                    continue;
                }

                if (!(tokens[at].Is(",") || tokens[at].Is("và"))) break;
                var nine = tokens[at + 1].Key is "9" or "09" && tokens.Has(at + 2, "tháng");
                var value = nine ? "nine_months" : Each(tokens[at + 1].Key);
                if (value is null) break;
                yield return (at + 1, value);
                at += nine ? 2 : 1;
            }
        }
    }

    private static string? Each(string key) => key switch { "tháng" => "month", "quý" => "quarter", "năm" => "year", _ => null };

    /// <summary>Days as written: "15/11", "tháng 12", "ngày 20 hằng tháng", "30/11/2026".</summary>
    private static List<(int At, string Text)> Dues(Tokens tokens, Stretch sentence)
    {
        var found = new List<(int, string)>();
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if (Days.At(tokens, at, sentence.To) is { } day && !tokens[at].Is("tháng"))
            {
                if (!Cited(tokens, at)) found.Add((at, day.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
                at = day.To - 1;
            }
            else if (tokens[at].IsNumber && at + 2 < sentence.To && tokens[at + 1].Is("/") && tokens[at + 2].IsNumber && tokens[at + 2].End - tokens[at + 2].Start <= 2)
            {
                found.Add((at, tokens.Text[tokens[at].Start..tokens[at + 2].End]));
                at += 2;
            }
            else if (tokens[at].Is("ngày") && at + 1 < sentence.To && tokens[at + 1].IsNumber && !tokens.Has(at - 1, "số") && tokens.Has(at + 2, "tháng") && at + 3 < sentence.To && tokens[at + 3].IsNumber)
            {
                found.Add((at, $"{tokens[at + 1].Key}/{tokens[at + 3].Key}"));
                at += 3;
            }
            else if (tokens[at].Is("ngày") && at + 1 < sentence.To && tokens[at + 1].IsNumber && !tokens.Has(at + 2, "/"))
            {
                var month = tokens.Has(at + 2, "của") ? at + 3 : at + 2;
                var last = tokens.Has(month, "tháng") && tokens.Has(month + 1, "cuối") && tokens.Has(month + 2, "quý");
                found.Add((at, $"ngày {tokens[at + 1].Key}{(last ? " tháng cuối quý" : "")}"));
                at = last ? month + 2 : at + 1;
            }
            else if (tokens[at].Is("tháng") && at + 1 < sentence.To && tokens[at + 1].IsNumber && !tokens.Has(at + 2, "/"))
            {
                found.Add((at, $"tháng {tokens[at + 1].Key}"));
                at++;
            }
        }

        return found;
    }

    /// <summary>The day of a cited document is no day to report by.</summary>
    private static bool Cited(Tokens tokens, int at)
    {
        for (var i = at; i > Math.Max(0, at - 3); i--)
            if (tokens[i].Key is "trước" or "chậm" or "nhất" or "hạn" or "vào") return false;
        return at > 1 && tokens[at - 1].IsWord && tokens.Text[tokens[at - 1].Start..tokens[at - 1].End].All(char.IsUpper);
    }

    private static string? Session(Tokens tokens, Stretch sentence)
    {
        for (var at = sentence.From; at + 2 < sentence.To; at++)
        {
            if (!(tokens[at].Is("tại") && tokens[at + 1].Is("kỳ") && tokens[at + 2].Is("họp")) && !(tokens[at].Is("tại") && tokens[at + 1].Is("các") && tokens.Has(at + 2, "kỳ"))) continue;
            var end = at + 1;
            while (end < sentence.To && !(tokens[end].Key is "." or "," or ";" or "(")) end++;
            return Lead.Text(tokens, new Stretch(at + 1, end));
        }

        return null;
    }

    private static bool Periodic(Tokens tokens, Stretch sentence)
    {
        for (var at = sentence.From; at + 1 < sentence.To; at++)
            if (tokens[at].Is("định") && tokens[at + 1].Is("kỳ")) return true;
        return false;
    }

    private static string? To(Context context, int from, Stretch sentence, bool sent = false)
    {
        var tokens = context.Tokens;
        for (var at = from; at < sentence.To; at++)
        {
            if (!(tokens[at].Key is "về" or "với" or "cho" or "gửi" or "đến" or "lên")) continue;
            // Before the verb only "gửi về …" names who receives it.
            if (sent && !(tokens[at].Is("về") && tokens.Has(at - 1, "gửi"))) continue;
            if (at + 1 >= sentence.To || !tokens[at + 1].IsWord || !(char.IsUpper(tokens.Text[tokens[at + 1].Start]) || tokens[at + 1].Key is "cấp" or "thường" or "ban" or "đơn" or "các" or "huyện" or "tỉnh" or "về" or "cơ")) continue;
            if (tokens[at + 1].Is("về") || tokens[at + 1].Is("đến")) continue;
            var end = at + 1;
            while (end < Math.Min(sentence.To, at + LongestTo) && !Stops(context, tokens, end, sentence.To)) end++;
            return Lead.Text(tokens, new Stretch(at + 1, end));
        }

        return null;
    }

    private static bool Stops(Context context, Tokens tokens, int at, int end) =>
        tokens[at].Key is "." or "," or ";" or "(" or ":" or "để" or "trước" or "theo" or "qua" or "vào" or "chậm" or "định" or "kết" or "tình" || tokens[at].IsNumber
        || PeriodWords.In(context, new Stretch(at, Math.Min(end, at + 4))) is [{ } period, ..] && period.From == at;

    /// <summary>Named before the verb, else in the sentence before ("Đề nghị các …"), else the heading.</summary>
    private static string Who(Context context, Stretch sentence, int verb, Stretch? before, Placed place)
    {
        var tokens = context.Tokens;
        var head = new Stretch(sentence.From, verb);
        if (LevelWords.In(context, head).Count > 0) return Named(context, head);
        if (before is { } earlier && LevelWords.In(context, earlier).Count > 0) return Named(context, earlier);
        if (place.Section >= 0)
        {
            var heading = context.Outline.Sections[place.Section];
            var range = new Stretch(tokens.At(heading.Place.Start), tokens.At(heading.Place.End));
            if (LevelWords.In(context, range).Count > 0) return Lead.Text(tokens, new Stretch(Label.Of(tokens, range).To, range.To));
        }

        return context.Head.Issuer ?? "";
    }

    private static string Named(Context context, Stretch stretch)
    {
        var tokens = context.Tokens;
        var from = stretch.From;
        while (from < stretch.To && (tokens[from].Key is "đề" or "nghị" or "yêu" or "cầu" or "giao" or "định" or "kỳ" || PeriodWords.In(context, new Stretch(from, Math.Min(stretch.To, from + 4))) is [{ } p, ..] && p.From == from)) from++;
        var marks = context.Lexicon.Levels.In(tokens, from, stretch.To);
        var end = marks.Count == 0 ? stretch.To : marks[0].To;
        for (var i = 1; i < marks.Count && marks[i].From - end <= 8; i++)
        {
            if (Enumerable.Range(end, marks[i].From - end).Any(t => tokens[t].Key is "căn" or "theo" or "xây" or "triển" or "tổ" && !tokens.Has(t + 1, "chức") || context.Lexicon.Verbs.At(tokens, t, marks[i].From) is { } verb && verb.From == t && !(tokens[t].Is("tổ")))) break;
            end = marks[i].To;
        }

        while (end < stretch.To && tokens[end].IsWord && tokens[end].Key is "tỉnh" or "huyện" or "xã" or "phường" or "việt" or "nam" or "của" or "mttq") end++;
        return Lead.Text(tokens, new Stretch(from, Math.Max(from + 1, end)));
    }

    /// <summary>"UBTWMTTQ Việt Nam (báo cáo)" in the list of recipients: sent once as a report.</summary>
    private static IEnumerable<FoundReportingDuty> OnIssue(Context context)
    {
        foreach (var recipient in context.Head.Recipients)
        {
            var key = WordKey.Of(recipient);
            var at = Math.Max(key.IndexOf("(báo cáo)", StringComparison.Ordinal), Math.Max(key.IndexOf("(để báo cáo)", StringComparison.Ordinal), Math.Max(key.IndexOf("(b/c)", StringComparison.Ordinal), key.IndexOf("(để b/c)", StringComparison.Ordinal))));
            if (at < 1 && context.Facts.Scanned) at = Blurred(key);
            if (at < 1) continue;
            var start = context.Text.IndexOf(recipient, Math.Min(context.Text.Length, context.Body.End), StringComparison.Ordinal);
            if (start < 0) continue;
            yield return new FoundReportingDuty(new Span(start, start + recipient.Length), context.Head.Issuer ?? "", recipient[..at].Trim(), "once", null);
        }
    }
}
