using CauNoi.Recognition.Words;

namespace CauNoi.Recognition;

/// <summary>What holds for the whole document, from its head and its words.</summary>
internal static class Facts
{
    /// <summary>Since 1 July 2025 there are no districts; a document of 2026 that names them speaks of the past.</summary>
    private const int TwoTiers = 2026, LastOfDistricts = 2025;
    private const int MostForAnYear = 2;

    public static DocumentFacts Of(SourceText source, Tokens tokens, Lexicon lexicon, DocumentHead head)
    {
        var year = head.Date?.Year ?? head.TermFrom ?? 0;
        var districts = year is > 0 and < LastOfDistricts || year < TwoTiers && lexicon.Levels.In(tokens, 0, tokens.Count).Exists(m => m.Means == "district");
        return new DocumentFacts(districts, LevelOf(head.Issuer), year, PeriodOf(head), source.Blocks.Any(b => b.Confidence is not null), Reports(head), Informs(head), head.Issuer is null || head.Issuer.Contains("MTTQ", StringComparison.Ordinal));
    }

    /// <summary>A report, or a notice of results: its numbers are reached, unless a section speaks of what comes.</summary>
    private static bool Reports(DocumentHead head)
    {
        var title = WordKey.Of(head.Title ?? "");
        return head.Kind == "Báo cáo" || (head.Kind is "Thông báo" && title.Contains(" kết quả ", StringComparison.Ordinal)) || title.Contains("tình hình và kết quả", StringComparison.Ordinal);
    }

    private static bool Informs(DocumentHead head) =>
        head.Kind is "Công văn" or "Công điện" or "Thông báo" or "Thông báo kết luận" or "Thông tri" or "Quy chế" or "Quy chế phối hợp" or "Quy định" or "Điều lệ" && !WordKey.Of(head.Title ?? "").Contains("chỉ tiêu", StringComparison.Ordinal);

    private static string LevelOf(string? issuer)
    {
        var key = " " + WordKey.Of(issuer ?? "") + " ";
        if (key.Contains(" xã ", StringComparison.Ordinal) && !key.Contains("thị xã", StringComparison.Ordinal)) return "commune";
        if (key.Contains(" phường ", StringComparison.Ordinal) || key.Contains(" thị trấn ", StringComparison.Ordinal) || key.Contains(" đặc khu ", StringComparison.Ordinal)) return "commune";
        if (key.Contains(" huyện ", StringComparison.Ordinal) || key.Contains(" quận ", StringComparison.Ordinal) || key.Contains(" thị xã ", StringComparison.Ordinal)) return "district";
        return key.Contains("trung ương", StringComparison.Ordinal) ? "central" : "province";
    }

    /// <summary>A plan for one year binds for that year; everything else for its term.</summary>
    private static string PeriodOf(DocumentHead head)
    {
        var title = WordKey.Of(head.Title ?? "");
        if (title.Contains("nhiệm kỳ", StringComparison.Ordinal) || title.Contains("toàn khóa", StringComparison.Ordinal) || title.Contains("giai đoạn", StringComparison.Ordinal)) return "term";
        return title.Contains(" năm 20", StringComparison.Ordinal) && head.TermTo - head.TermFrom is null or < MostForAnYear || title.Contains(" năm 20", StringComparison.Ordinal) ? "year" : "term";
    }
}
