using CauNoi.Documents.Writing;
using CauNoi.Documents.Writing.Layout;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Rules;
using CauNoi.Ratings.Season;
using CauNoi.Reports.Output;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings.Paper;

/// <summary>The decision about a season as an official paper: the words, and the units with their points as an annex. A draft until it is published.</summary>
public static class DecisionPaper
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static async Task<IResult> Download(Visit visit, AppDb db, UnitMaps maps, ReportPrinter printer, Guid id)
    {
        if (await ShowSeason.Found(visit, db, id, RatingsAccess.Read) is not { } season) return visit.NotFound();
        var (tree, history) = (await visit.Tree(), await maps.History(visit.Stop));
        if ((tree.Find(ShowSeason.OwnerToday(season, tree, maps)) ?? history.Of(season.Unit).LastOrDefault()) is not { } owner) return visit.NotFound();
        var rated = await db.Ratings().AsNoTracking().Where(r => r.Season == id && r.DecidedAt != null && r.State != RatingState.Left).ToListAsync(visit.Stop);
        var today = VietnamTime.DayOf(visit.Now);
        var frame = Frame(season, owner, tree, today);
        var paper = Of(season, frame, printer.Look(frame), [.. rated.OrderByDescending(r => r.Total).Select(r => (tree.Find(r.Unit)?.Name ?? UnitWords.Last(history, r.Unit), r))], today);
        return Results.Bytes(printer.Docx(paper, frame), Word, $"quyet-dinh-xep-loai-{season.Year}.docx");
    }

    internal static OfficialPaper Of(RatingSeason season, PaperFrame frame, PaperLook look, IReadOnlyList<(string Name, Rating Rating)> units, DateOnly today)
    {
        var rubric = season.Frozen();
        var table = new PaperTable(
            [new("TT", 8, PaperAlign.Centre), new("Đơn vị", 44), new("Tổng điểm", 16, PaperAlign.Number), new("Kết quả", 32)],
            [.. units.Select((u, n) => new PaperRow([new PaperCell((n + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), u.Name, u.Rating.Total, rubric.Grade(u.Rating.Grade)?.Title ?? ""]))])
        {
            Caption = "Kết quả xếp loại", Note = $"{rubric.Denominator}: {units.Count}. Mã kiểm bộ tiêu chí {season.Hash[..16]}{(season.PublicationHash is { } hash ? $", mã kiểm dữ liệu công bố {hash[..16]}" : "")}.",
        };
        return new OfficialPaper
        {
            Issuer = ReportPaper.Issuer(look, frame), Number = look.NumberOf("", "QĐ"), Place = ReportPaper.PlaceOf(frame), Day = null, Year = today.Year, Kind = "Quyết định", Summary = $"về việc công nhận kết quả {Ui.Words.Spoken.Small(season.Title)}",
            Grounds = [ReportPaper.Ground(rubric.Basis), "Xét kết quả chấm của hội đồng và ý kiến của các đơn vị"],
            Body =
            [
                new PaperParagraph($"Điều 1. Công nhận kết quả xếp loại năm {season.Year} của {units.Count} đơn vị, có danh sách kèm theo."),
                new PaperParagraph("Điều 2. Đơn vị xếp mức yếu được giúp đỡ theo kế hoạch hỗ trợ."),
                new PaperParagraph("Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Các đơn vị có tên trong danh sách thi hành quyết định này."),
            ],
            Annexes = [new PaperAnnex("Danh sách", $"Kết quả {Ui.Words.Spoken.Small(season.Title)}", [table])],
            Recipients = ["Như Điều 3"], Archive = "VT", Signature = look.SignatureOf(""), Draft = season.PublishedAt is null,
        };
    }

    private static PaperFrame Frame(RatingSeason season, UnitNode owner, UnitTree tree, DateOnly today) => new(owner, tree, "", season.PublishedAt is null ? null : today, today.Year, "", [], null);
}
