using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Targets;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Register;

/// <summary>
/// Tasks that stand in sentences: somebody is charged with something, a scheme goes on, something has to be made, something
/// comes back each year. A sentence gives one task; the words that say so are data (catalogue/reading/tasks.yaml).
/// </summary>
internal sealed class Tasks(Context context, IReadOnlyList<FoundTarget> targets)
{
    private const int LongestLead = 40;
    private const int LongestWhat = 60;
    private const int FarthestKind = 13;
    private const int FarthestPeriod = 3;

    private readonly Tokens tokens = context.Tokens;
    private readonly PhraseTree words = context.Lexicon.Tasks;

    /// <summary>The body a heading or the beginning of a paragraph names, for the sentences below it: "2. Các tổ chức thành viên".</summary>
    public string? Above(Placed place)
    {
        if (place.Zone is not "organisation" || place.Section < 0) return null;
        var heading = context.Outline.Sections[place.Section].Place;
        var range = new Stretch(tokens.At(heading.Start), tokens.At(heading.End));
        range = range with { From = Label.Of(tokens, range).To };
        if (range.IsEmpty || !IsBody(range.From, range.To)) return null;
        var end = Lead(range)?.To ?? range.To;
        return Targets.Lead.Text(tokens, new Stretch(range.From, end));
    }

    public FoundTask? In(Stretch sentence, Placed place, ref string? lead)
    {
        var from = Past(sentence.From, sentence.To);
        var named = Lead(sentence with { From = from });
        if (named is { } body) lead = Targets.Lead.Text(tokens, new Stretch(from, body.To));
        var start = named?.Next ?? from;
        if (start >= sentence.To) return null;
        if (named is not null && words.At(tokens, start, sentence.To) is { Means: "charge" } charge) return Made(sentence, start, charge.To, lead);
        if (place.Section < 0 || place.Zone is "target" or "result" or "purpose" or "money" or "legal") return null;
        if (place.Zone is "organisation" && lead is not null && !OnlyReports(start, sentence.To) && words.At(tokens, start, sentence.To) is not { Means: "spread" }) return Made(sentence, start, start, lead);
        // Somebody by a day: "Ban Tổ chức hoàn thiện hướng dẫn … trước ngày 30/8/2026".
        if (named is not null && PeriodWords.In(context, sentence).Exists(p => p.Deadline is not null) && !OnlyReports(start, sentence.To)) return Made(sentence, start, start, lead);
        for (var at = from; at < sentence.To; at = ClauseEnd(at, sentence.To) + 1)
        {
            var clause = new Stretch(at, ClauseEnd(at, sentence.To));
            if ((GoesOn(clause) ?? Makes(clause) ?? Yearly(clause)) is { } found) return Made(clause, found, found, named is null ? null : lead);
        }

        return null;
    }

    private FoundTask Made(Stretch sentence, int from, int next, string? lead)
    {
        var with = Schemes.With(tokens, next, sentence.To, out var what);
        var end = Math.Min(sentence.To, (what > next ? what : from) + LongestWhat);
        return new FoundTask(sentence.Place(tokens), Targets.Lead.Text(tokens, new Stretch(what > next ? what : from, end)), lead, with, null, Until(sentence), null);
    }

    /// <summary>"hoàn thành trong quý II/2026", "hằng năm": the last time the sentence names, without the word before it.</summary>
    private string? Until(Stretch sentence)
    {
        if (PeriodWords.In(context, sentence).FindLast(p => !p.Event) is not { } period) return null;
        var from = period.From;
        while (from + 1 < period.To && tokens[from].Key is "trong" or "vào" or "hết" or "trước" or "xong" or "đến" or "/") from++;
        return Targets.Lead.Text(tokens, new Stretch(from, period.To));
    }

    private int Past(int from, int end)
    {
        while (from < end && (tokens[from].Key is "giao" or "đề" or "nghị" or "yêu" or "cầu" or "phân" or "công" or "-" or "+" or "cho" || tokens[from].Kind == TokenKind.Break)) from++;
        return from;
    }

    private bool IsBody(int at, int end) =>
        words.At(tokens, at, end) is { Means: "body" } && (tokens[at].Is("các") || char.IsUpper(tokens.Text[tokens[at].Start]));

    /// <summary>Who is named at the beginning: where the name ends, and where that begins which is to be done.</summary>
    private (int To, int Next)? Lead(Stretch stretch)
    {
        if (stretch.IsEmpty || !IsBody(stretch.From, stretch.To)) return null;
        for (var at = stretch.From + 1; at < Math.Min(stretch.To, stretch.From + LongestLead); at++)
        {
            if (tokens[at].Is(":")) return (at, at + 1);
            if (tokens[at].Key is ";" or "." or "(" or "\"" or "%" || tokens[at].IsNumber) return null;
            // "Ban Xây dựng tổ chức Hội": the verb belongs to the name.
            if (at - stretch.From is > 1 and < 5 && tokens[stretch.From].Is("ban") && tokens[at].Is("tổ") && tokens.Has(at + 1, "chức") && tokens[at + 2].Key is "hội" or "đoàn") continue;
            if (words.At(tokens, at, stretch.To) is { Means: "charge" or "does" or "spread" } || (char.IsLower(tokens.Text[tokens[at].Start]) && context.Lexicon.Verbs.At(tokens, at, stretch.To) is { Means: "verb" } && !(tokens[at - 1].Key is "ban" or "tổ" or "công" or "bộ" or "các" or "xây"))) return (tokens[at - 1].Is(",") ? at - 1 : at, at);
            // Names of bodies hold verbs: "Ban Tổ chức", "các tổ chức thành viên".
            if (context.Lexicon.Levels.At(tokens, at, stretch.To) is { } noun) at = noun.To - 1;
        }

        return null;
    }

    /// <summary>Reports are duties of their own.</summary>
    private bool OnlyReports(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (context.Lexicon.Reporting.At(tokens, at, end) is { Means: "report" }) return true;
            if (context.Lexicon.Verbs.At(tokens, at, end) is { Means: "verb" } || words.At(tokens, at, end) is { Means: "make" or "does" or "charge" } does && !(tokens[does.From].Key is "định" or "hằng" or "hàng" or "tổng" or "báo" or "gửi" or "nộp")) return false;
        }

        return false;
    }

    /// <summary>"Tiếp tục thực hiện Kế hoạch số …", "triển khai Đề án …".</summary>
    private int? GoesOn(Stretch clause)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            var ongoing = words.At(tokens, at, clause.To) is { Means: "ongoing" };
            if (!ongoing && !(tokens[at].Key is "thực" or "triển")) continue;
            for (var next = at + 2; next < Math.Min(clause.To, at + FarthestKind); next++)
            {
                if (tokens[next].Is(".") || tokens[next].Is(";")) break;
                if (context.Lexicon.Kinds.At(tokens, next, clause.To) is not { } kind) continue;
                if (char.IsUpper(tokens.Text[tokens[kind.From].Start]) && (kind.Means is "Đề án" || (ongoing && kind.Means is "Kế hoạch" or "Chương trình" or "Dự án" or "Chương trình phối hợp"))) return at;
                break;
            }
        }

        return null;
    }

    /// <summary>"ban hành Hướng dẫn …", "Biên soạn cuốn …", "Tổ chức sơ kết 05 năm …".</summary>
    private int? Makes(Stretch clause)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (words.At(tokens, at, clause.To) is not { Means: "make" or "review" } make || (at > clause.From && tokens[at - 1].Key is "được" or "do" or "đã" or "việc" or "của")) continue;
            if (make.Means == "review") return at;
            if (words.At(tokens, make.To, clause.To) is { Means: "made" }) return at;
            if (context.Lexicon.Kinds.At(tokens, make.To, clause.To) is { } kind && (char.IsUpper(tokens.Text[tokens[kind.From].Start]) || at == clause.From)) return at;
        }

        return null;
    }

    /// <summary>"Hằng năm, tổ chức Diễn đàn …": what has a number is a target instead.</summary>
    private int? Yearly(Stretch clause)
    {
        var place = clause.Place(tokens);
        if (targets.Any(t => t.Figure.Start >= place.Start && t.Figure.End <= place.End) || OnlyReports(clause.From, clause.To)) return null;
        if (PeriodWords.In(context, clause) is not [{ Carries: true, Event: false } period, ..] || period.From - clause.From > FarthestPeriod) return null;
        for (var at = period.To; at + 1 < clause.To; at++)
            if ((tokens[at].Is("tổ") && tokens[at + 1].Is("chức") && tokens[at - 1].Key is not "các") || (tokens[at].Is("gặp") && tokens[at + 1].Is("mặt"))) return clause.From;
        return null;
    }

    private int ClauseEnd(int from, int end)
    {
        while (from < end && !tokens[from].Is(";")) from++;
        return from;
    }
}
