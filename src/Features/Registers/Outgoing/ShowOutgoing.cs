using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Platform.Units;
using CauNoi.Registers.Rules;
using CauNoi.Reports;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Registers.Outgoing;

/// <summary>The register of outgoing papers of the own unit: a year, all kinds or one, on the page, on paper, as CSV.</summary>
public static class ShowOutgoing
{
    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, ReportBook book, string? nam = null, string? loai = null) =>
        await Model(visit, db, maps, book, nam, loai) is { } model ? visit.Page<OutgoingPage>(model) : visit.NotFound();

    public static async Task<IResult> Csv(Visit visit, AppDb db, UnitMaps maps, ReportBook book, string? nam = null, string? loai = null)
    {
        if (await Model(visit, db, maps, book, nam, loai) is not { } model) return visit.NotFound();
        var sheet = new Sheet(["Số, ký hiệu", "Ngày", "Loại", "Trích yếu", "Nơi nhận", "Người ký", "Trả lời"], [.. model.Papers.Select((p, n) => new SheetRow(n + 2, [p.Sign, VietnameseDates.Format(p.Day), p.Kind, p.SummarySaid, p.To, p.Signer, p.AnswersSaid]))]);
        return Results.Bytes(SheetFile.Csv(sheet), "text/csv; charset=utf-8", $"so-van-ban-di-{model.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}.csv");
    }

    private static async Task<OutgoingModel?> Model(Visit visit, AppDb db, UnitMaps maps, ReportBook book, string? nam, string? loai)
    {
        if (maps.SeatOf(visit.Actor, await visit.Tree()) is not { } unit) return null;
        var today = VietnamTime.DayOf(visit.Now);
        var year = RegisterYear.Of(nam, today);
        var all = await OutgoingPaper.Of(visit, db, book, unit.Unit, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var kinds = all.Select(p => p.Kind).Distinct().Order(StringComparer.Ordinal).ToList();
        var kind = kinds.Find(k => k == loai);
        return new OutgoingModel(unit.Name, year, RegisterYear.Choices(year, today), kinds, kind, kind is null ? all : [.. all.Where(p => p.Kind == kind)]);
    }
}

public sealed record OutgoingModel(string Unit, int Year, IReadOnlyList<int> Years, IReadOnlyList<string> Kinds, string? Kind, IReadOnlyList<OutgoingPaper> Papers)
{
    public string Path => $"/ban/so-van-ban?nam={Year}{(Kind is null ? "" : $"&loai={Uri.EscapeDataString(Kind)}")}";

    public string Csv => Path.Replace("/so-van-ban?", "/so-van-ban/di.csv?", StringComparison.Ordinal);
}
