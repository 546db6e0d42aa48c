using System.Globalization;
using CauNoi.Emulation;
using CauNoi.Emulation.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes;
using CauNoi.Programmes.Rules;
using CauNoi.Reports;
using CauNoi.Reports.Rules;
using CauNoi.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Registers.Outgoing;

/// <summary>A paper that a unit issued, as a line of its register.</summary>
/// <param name="Record">The report, programme, commendation or entry that it is.</param>
/// <param name="Sign">Number and symbol.</param>
/// <param name="Day">The day on it.</param>
/// <param name="Kind">What kind of paper it is.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="To">To whom it went; empty where nobody is named.</param>
/// <param name="Signer">Who signed it.</param>
/// <param name="Href">Where it is read; empty for eyes that may not.</param>
public sealed record OutgoingPaper(Guid Record, string Sign, DateOnly Day, string Kind, string Summary, string To, string Signer, string Href)
{
    /// <summary>Whether its number was voided: the line stays, and answers nothing.</summary>
    public bool Void { get; init; }

    /// <summary>The incoming papers that it answers.</summary>
    public IReadOnlyList<IncomingPaper> Answers { get; init; } = [];

    public string SummarySaid => Void ? $"{Summary} (đã huỷ)" : Summary;

    public string AnswersSaid => string.Join("; ", Answers.Select(a => $"văn bản đến số {a.Number.ToString(CultureInfo.InvariantCulture)} năm {a.Year.ToString(CultureInfo.InvariantCulture)} ({a.Sign})"));

    private const string ReportKind = "Báo cáo", DecisionKind = "Văn bản khen thưởng";

    private const string Limited = "Báo cáo hạn chế người đọc";

    /// <summary>Whatever carries a number of the unit: reports, programmes, decisions to commend, and what no other room made; the newest first.</summary>
    public static async Task<IReadOnlyList<OutgoingPaper>> Of(Visit visit, AppDb db, ReportBook book, int unit, DateOnly first, DateOnly last)
    {
        var limited = (await visit.Reach(ReportsAccess.ReadLimited)).Covers(unit);
        var reports = await db.Reports().AsNoTracking().Where(r => r.Unit == unit && r.Number != "" && r.Dated >= first && r.Dated <= last).ToListAsync(visit.Stop);
        var ids = reports.ConvertAll(r => r.Id);
        var sent = (await db.Deliveries().AsNoTracking().Where(d => ids.Contains(d.Report)).ToListAsync(visit.Stop)).ToLookup(d => d.Report, d => d.Via.Length > 0 ? $"{d.Addressee} (qua {d.Via})" : d.Addressee);
        var programmes = await db.Programmes().AsNoTracking().Where(p => p.Unit == unit && p.Number != "" && p.IssuedAt != null && p.IssuedOn >= first && p.IssuedOn <= last).ToListAsync(visit.Stop);
        var decisions = await db.Commendations().AsNoTracking().Where(c => c.Decider == unit && c.DecidedOn >= first && c.DecidedOn <= last && (c.State == CommendationState.Decided || c.State == CommendationState.Presented)).ToListAsync(visit.Stop);
        var entries = await db.OutgoingEntries().AsNoTracking().Where(e => e.Unit == unit && e.Dated >= first && e.Dated <= last).ToListAsync(visit.Stop);
        var answered = (await db.IncomingPapers().AsNoTracking().Where(p => p.Unit == unit && p.AnswerOn >= first && p.AnswerOn <= last).OrderBy(p => p.Year).ThenBy(p => p.Number).ToListAsync(visit.Stop)).ToLookup(p => p.Answer!.Value);
        return [.. reports.Select(r => Line(r, book.Template(r.Template), limited, sent[r.Id]))
            .Concat(programmes.Select(p => new OutgoingPaper(p.Id, p.Sign, p.IssuedOn!.Value, ProgrammeKind.TitleOf(p.Kind), p.Title, "", p.Signer, $"/ban/chuong-trinh/{p.Id}")))
            .Concat(decisions.Select(c => new OutgoingPaper(c.Id, c.Number, c.DecidedOn!.Value, DecisionKind, c.Awardee, "", "", $"/ban/thi-dua/khen/{c.Id}")))
            .Concat(entries.Select(e => new OutgoingPaper(e.Id, e.Sign, e.Dated, e.Kind, e.Summary, e.Addressees, e.Signer, e.Href) { Void = e.VoidAt is not null }))
            .Select(p => p with { Answers = [.. answered[p.Record]] })
            .OrderByDescending(p => p.Day).ThenByDescending(p => p.Sign, StringComparer.Ordinal)];
    }

    private static OutgoingPaper Line(Report report, ReportTemplate? form, bool limited, IEnumerable<string> to)
    {
        var open = limited || form is { Limited: false };
        return new OutgoingPaper(report.Id, report.Sign, report.Dated!.Value, ReportKind, open ? $"{form?.Title ?? report.Template}, {Spoken.Small(report.Key.Period.Words)}" : Limited, string.Join("; ", to.Order(StringComparer.Ordinal)), report.Signer, open ? report.Key.Href : "");
    }
}
