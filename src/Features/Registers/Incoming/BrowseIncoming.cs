using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Platform.Units;
using CauNoi.Registers.Outgoing;
using CauNoi.Registers.Rules;
using CauNoi.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Registers.Incoming;

/// <summary>The register of incoming papers of the own unit: a year, all of them or what still has to be done.</summary>
public static class BrowseIncoming
{
    public const string Waiting = "con-viec";
    private const int PageSize = 100;

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, ReportBook book, string? nam = null, string? xem = null, int trang = 1) =>
        await Model(visit, db, maps, book, nam, xem, Math.Clamp(trang, 1, 1_000)) is { } model ? visit.Page<IncomingPage>(model) : visit.NotFound();

    public static async Task<IResult> Csv(Visit visit, AppDb db, UnitMaps maps, ReportBook book, string? nam = null, string? xem = null)
    {
        if (await Model(visit, db, maps, book, nam, xem, null) is not { } model) return visit.NotFound();
        var sheet = new Sheet(["Số đến", "Ngày đến", "Số, ký hiệu", "Ngày văn bản", "Nơi ban hành", "Trích yếu", "Theo dõi", "Hạn", "Tình trạng", "Kết quả", "Trả lời bằng"],
            [.. model.Papers.Select((p, n) => new SheetRow(n + 2, [p.Number.ToString(CultureInfo.InvariantCulture), VietnameseDates.Format(p.ArrivedOn), p.Sign, VietnameseDates.Format(p.Dated), p.Issuer, p.Summary, p.Follower, p.Due is { } due ? VietnameseDates.Format(due) : "", model.Word(p), p.Outcome, model.Answer(p)]))]);
        return Results.Bytes(SheetFile.Csv(sheet), "text/csv; charset=utf-8", $"so-van-ban-den-{model.Year.ToString(CultureInfo.InvariantCulture)}.csv");
    }

    // On a page a hundred at a time, in the file all of them.
    private static async Task<IncomingModel?> Model(Visit visit, AppDb db, UnitMaps maps, ReportBook book, string? nam, string? xem, int? page)
    {
        if (maps.SeatOf(visit.Actor, await visit.Tree()) is not { } unit) return null;
        var (today, waiting) = (VietnamTime.DayOf(visit.Now), xem == Waiting);
        var year = RegisterYear.Of(nam, today);
        var papers = db.IncomingPapers().AsNoTracking().Where(p => p.Unit == unit.Unit && p.Year == year && (!waiting || (p.Due != null && p.DoneAt == null))).OrderByDescending(p => p.Number);
        List<IncomingPaper> shown = await (page is { } n ? papers.Skip((n - 1) * PageSize).Take(PageSize + 1) : papers).ToListAsync(visit.Stop);
        var more = page is not null && shown.Count > PageSize;
        return new IncomingModel(unit.Name, year, RegisterYear.Choices(year, today), waiting, more ? shown[..PageSize] : shown, today, page ?? 1, more) { Answers = await Answers(visit, db, book, unit.Unit, shown) };
    }

    // Read once for all lines, and only where one was answered.
    private static async Task<IReadOnlyDictionary<Guid, OutgoingPaper>> Answers(Visit visit, AppDb db, ReportBook book, int unit, List<IncomingPaper> papers)
    {
        var days = papers.Select(p => p.AnswerOn).OfType<DateOnly>().ToList();
        return days.Count == 0 ? new Dictionary<Guid, OutgoingPaper>() : (await OutgoingPaper.Of(visit, db, book, unit, days.Min(), days.Max())).ToDictionary(p => p.Record);
    }
}

public sealed record IncomingModel(string Unit, int Year, IReadOnlyList<int> Years, bool Waiting, IReadOnlyList<IncomingPaper> Papers, DateOnly Today, int Page, bool More)
{
    public string Path => $"/ban/so-van-ban/den?nam={Year}{(Waiting ? $"&xem={BrowseIncoming.Waiting}" : "")}";

    public string Csv => Path.Replace("/den?", "/den.csv?", StringComparison.Ordinal);

    /// <summary>The papers that answered, by their records.</summary>
    public IReadOnlyDictionary<Guid, OutgoingPaper> Answers { get; init; } = new Dictionary<Guid, OutgoingPaper>();

    public string Answer(IncomingPaper paper) => paper.Answer is { } record && Answers.TryGetValue(record, out var answer) ? answer.Sign : "";

    public string Word(IncomingPaper paper) => paper.DoneAt is not null ? "đã xử lý" : paper.Due is not { } due ? "để biết" : due < Today ? "quá hạn" : "đang xử lý";
}
