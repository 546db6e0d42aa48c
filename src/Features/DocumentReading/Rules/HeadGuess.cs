using System.Globalization;
using CauNoi.Kernel.Text;
using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>The head of a programme as a document's head proposes it.</summary>
/// <param name="Kind">One of the kinds of programme, as its id.</param>
/// <param name="Number">What stands before the stroke.</param>
/// <param name="Symbol">What stands behind it.</param>
/// <param name="First">First day of its term.</param>
/// <param name="Last">Last day of its term.</param>
/// <param name="Signer">Name and post.</param>
/// <param name="ReportBy">dd/MM of a yearly report, or empty.</param>
public sealed record HeadGuess(string Kind, string Number, string Symbol, DateOnly First, DateOnly Last, string Signer, string ReportBy)
{
    // The longer words first: a programme of coordination is one, and an action programme is another.
    private static readonly (string Words, string Kind)[] Kinds =
    [
        ("nghị quyết liên tịch", "joint-resolution"), ("chương trình phối hợp", "coordination"), ("chương trình hành động", "action-programme"), ("chương trình công tác toàn khóa", "term-programme"),
        ("chương trình công tác", "year-programme"), ("nghị quyết", "resolution"), ("kế hoạch", "plan"), ("đề án", "scheme"), ("chương trình", "action-programme"),
    ];

    public static HeadGuess Of(Found found, DateOnly today)
    {
        var head = found.Head;
        var (number, symbol) = Parted(head.Number ?? "");
        var first = head.TermFrom ?? head.Date?.Year ?? today.Year;
        var last = Math.Max(head.TermTo ?? first, first);
        return new HeadGuess(KindOf($"{head.Kind} {head.Title}"), number, symbol, new DateOnly(first, 1, 1), new DateOnly(last, 12, 31),
            string.Join(", ", new[] { head.SignerName, head.SignerPost }.Where(s => !string.IsNullOrWhiteSpace(s))), Yearly(found));
    }

    private static string KindOf(string said)
    {
        var words = $" {Fold.Toned(said)} ";
        return Kinds.FirstOrDefault(k => words.Contains($" {k.Words} ", StringComparison.Ordinal)).Kind ?? "action-programme";
    }

    // "07/CTr-MTTQ-UB" and "17-CTr/TU": the number ends at the first sign that is no digit.
    private static (string Number, string Symbol) Parted(string sign)
    {
        var written = sign.Trim();
        var end = 0;
        while (end < written.Length && char.IsAsciiDigit(written[end])) end++;
        return (written[..end], written[end..].TrimStart('/', '-', ' '));
    }

    private static string Yearly(Found found) => found.ReportingDuties.Where(d => d.Cadence == "year").Select(d => d.Due).OfType<string>().Select(Day).FirstOrDefault(d => d.Length > 0) ?? "";

    private static string Day(string due)
    {
        var parts = due.Split('/');
        return parts.Length >= 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2023, month) ? string.Create(CultureInfo.InvariantCulture, $"{day:00}/{month:00}") : "";
    }
}
