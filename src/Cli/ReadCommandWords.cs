using System.Globalization;
using System.Text;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Recognition;

namespace CauNoi.Cli;

/// <summary>What was found, for people at a terminal.</summary>
public static class ReadCommandWords
{
    public static string Of(string text, Found found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var head = found.Head;
        var words = new StringBuilder();
        words.AppendLine(head.Title ?? "(không thấy tên văn bản)");
        words.AppendLine(string.Join(", ", new[] { head.Issuer, head.Number is null ? null : $"số {head.Number}", head.Date is { } day ? VietnameseDates.Format(day) : null }.Where(w => w is not null)));
        foreach (var target in found.Targets)
            words.AppendLine(CultureInfo.InvariantCulture, $"  {Amount(target)} · {target.Period} · {(target.PerUnit ? "mỗi đơn vị" : "tính chung")} · {string.Join(", ", target.Levels)} · {target.Quote.Of(text).ReplaceLineEndings(" ")}");
        foreach (var duty in found.ReportingDuties) words.AppendLine(CultureInfo.InvariantCulture, $"  báo cáo: {duty.Who} → {duty.To}, {duty.Cadence} {duty.Due}");
        foreach (var warning in found.Warnings) words.AppendLine(CultureInfo.InvariantCulture, $"  lưu ý: {warning.Message}");
        words.Append(CultureInfo.InvariantCulture, $"{found.Sections.Count} mục, {found.Targets.Count} chỉ tiêu, {found.Citations.Count} văn bản viện dẫn, {found.ReportingDuties.Count} việc báo cáo.");
        return words.ToString();
    }

    private static string Amount(FoundTarget target) =>
        $"{target.Comparator} {(target.Value is { } value ? Figures.Format(value) : "")}{(target.ValueTo is { } to ? "–" + Figures.Format(to) : "")} {target.Unit}";
}
