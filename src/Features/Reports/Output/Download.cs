using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Reports.Show;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Reports.Output;

/// <summary>A report as a file, as it stands: a draft says so on every page.</summary>
public static class Download
{
    public static async Task<IResult> File(Visit visit, ReportLoad load, ReportPrinter printer, ShowReport show, ReportBook book, AppDb db, int unit, string mau, string ky, string dang)
    {
        if (!ReportPrinter.Types.TryGetValue(dang, out var type) || await load.Of(visit, ReportsAccess.Read, unit, mau, ky) is not { } report) return visit.NotFound();
        var made = await printer.Print(report.Written, FrameOf(report, [.. (await book.Answered(db, report.Key, visit.Stop)).Select(o => o.Rule.Whom)], visit.Now), report.Template.Symbol, dang, visit.Stop);
        return made.Ok ? Results.Bytes(made.Value, type, $"{mau}-{report.Scope.Unit.Code ?? $"{unit}"}-{Kernel.Text.Slug.Of(report.Key.Period.Words)}.{dang}") : await show.Again(visit, report.Key, made.Refusals, 422);
    }

    /// <summary>What stands around a report on paper.</summary>
    public static PaperFrame FrameOf(LoadedReport report, IReadOnlyList<string> recipients, DateTimeOffset now)
    {
        var row = report.Row is { } there && ReportStates.HandedIn.Contains(there.State) ? there : null;
        var hash = report.Frozen is { } frozen ? Frozen.Spoken(frozen.Hash) : Frozen.Spoken(Frozen.HashOf(Frozen.Write(report.Written)));
        return new PaperFrame(report.Scope.Unit, report.Scope.Tree, row?.Number ?? "", row?.Dated, VietnamTime.DayOf(now).Year, row?.Signer ?? "", [.. recipients.Distinct()], ReportPrinter.Mark(report.Frozen?.At ?? now, report.Watermark, hash));
    }
}
