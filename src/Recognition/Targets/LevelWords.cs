using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>Which levels a stretch of words names: "MTTQ các cấp" is every level there is, "MTTQ tỉnh" one.</summary>
internal static class LevelWords
{
    private static readonly string[] Order = ["central", "province", "district", "commune", "residential_area", "organisation"];

    /// <summary>The levels named, highest first; weak ones ("hộ gia đình") only where nothing better is.</summary>
    public static IReadOnlyList<string> In(Context context, Stretch stretch, bool weak = false)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var marks = context.Lexicon.Levels.In(context.Tokens, stretch.From, stretch.To);
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (mark.Means == "none") continue;
            if (mark.Means == "front")
            {
                // The word behind it says which Front: "MTTQ tỉnh", "Ủy ban MTTQ các huyện, thành phố".
                var next = i + 1 < marks.Count && Near(context.Tokens, mark.To, marks[i + 1].From) ? marks[i + 1].Means : "";
                if (next.StartsWith("tail ", StringComparison.Ordinal)) found.Add(next[5..]);
                else if (next is not ("province" or "district" or "commune" or "residential_area" or "all" or "central")) All(context, found);
                continue;
            }

            if (mark.Means.StartsWith("tail ", StringComparison.Ordinal))
            {
                if (Counted(context, mark)) found.Add(mark.Means[5..]);
            }
            else if (mark.Means.StartsWith("weak ", StringComparison.Ordinal))
            {
                if (weak) found.Add(mark.Means[5..]);
            }
            else if (mark.Means == "union")
            {
                if (!Own(context, mark)) found.Add("organisation");
            }
            else if (mark.Means == "all")
            {
                All(context, found);
            }
            else if (mark.Means == "grassroots")
            {
                found.Add("commune");
                found.Add("residential_area");
            }
            else
            {
                found.Add(mark.Means);
            }
        }

        return [.. Order.Where(found.Contains)];
    }

    private static bool Near(Tokens tokens, int to, int next) =>
        next - to <= 1 && (next == to || tokens[to].Key is "các" or "ở" or "cấp" or "mỗi" or "từng" or "của" or "thuộc");

    /// <summary>"100% xã", "mỗi xã", "số xã": the bare word is the subject. In "trong tỉnh" it is only the place.</summary>
    private static bool Counted(Context context, Mark mark)
    {
        var (tokens, at) = (context.Tokens, mark.From);
        if (at == 0) return false;
        if (mark.Means is "tail organisation") return tokens[at - 1].Key is "%" or "mỗi" or "từng" or "số" or "lên" && OfTradeUnion(context);
        return tokens[at - 1].Key is "%" or "mỗi" or "từng" or "số" or "các" or "lên" or "nhất" or "phần" or "còn" || tokens[at - 1].IsNumber;
    }

    /// <summary>Its units sit in enterprises and offices.</summary>
    private static bool OfTradeUnion(Context context) => WordKey.Of(context.Head.Issuer ?? "") is var issuer && (issuer.StartsWith("liên đoàn lao động", StringComparison.Ordinal) || issuer.StartsWith("công đoàn", StringComparison.Ordinal));

    /// <summary>"công đoàn" in a paper of the trade union, "hội nông dân" in one of the farmers: the issuer's own name says no level.</summary>
    private static bool Own(Context context, Mark mark)
    {
        var issuer = WordKey.Of(context.Head.Issuer ?? "");
        var name = string.Join(' ', context.Tokens.Keys(mark.From, mark.To));
        return issuer.Contains(name, StringComparison.Ordinal) || (name is "công đoàn" && OfTradeUnion(context)) || (name.StartsWith("đoàn ", StringComparison.Ordinal) && (issuer.StartsWith("đoàn", StringComparison.Ordinal) || issuer.Contains(" đoàn ", StringComparison.Ordinal)));
    }

    private static void All(Context context, HashSet<string> found)
    {
        switch (context.Facts.IssuerLevel)
        {
            case "commune":
                found.Add("commune");
                break;
            case "district":
                found.Add("district");
                found.Add("commune");
                break;
            default:
                found.Add("province");
                if (context.Facts.ThreeTiers) found.Add("district");
                found.Add("commune");
                if (context.Facts.IssuerLevel == "central") found.Add("central");
                break;
        }
    }
}
