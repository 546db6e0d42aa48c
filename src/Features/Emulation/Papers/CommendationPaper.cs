using CauNoi.Documents.Writing;
using CauNoi.Emulation.Commend;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ratings;
using CauNoi.Ratings.Rules;
using CauNoi.Reports.Output;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Papers;

/// <summary>A proposal as the dossier that is sent on, and the decision, as official papers.</summary>
public static class CommendationPaper
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static async Task<IResult> Dossier(Visit visit, AppDb db, FeatureList features, ReportPrinter printer, Guid id)
    {
        if (await ShowCommendation.Found(visit, db, id, EmulationAccess.Read) is not { } found || (await visit.Tree()) is not { } tree || Node(tree, found.Unit) is not { } node) return visit.NotFound();
        var promised = await db.EmulationEntries().AsNoTracking().Where(e => e.Unit == found.AwardeeUnit).Join(db.EmulationRounds(), e => e.Round, r => r.Id, (e, r) => new { r.Title, r.First, e.Number, e.Reached }).OrderByDescending(r => r.First).Take(5).ToListAsync(visit.Stop);
        var rated = await db.Ratings().AsNoTracking().Where(r => r.Unit == found.AwardeeUnit && r.State == RatingState.Published).Join(db.RatingSeasons(), r => r.Season, s => s.Id, (r, s) => new { s.Title, s.Year, s.Content, r.Grade, r.Total }).OrderByDescending(r => r.Year).Take(5).ToListAsync(visit.Stop);
        var (form, frame) = (FormOf(features, found), Frame(node, tree, visit));
        var look = printer.Look(frame);
        return Paper(printer, frame, new OfficialPaper
        {
            Issuer = ReportPaper.Issuer(look, frame), Number = look.NumberOf("", "TTr"), Place = ReportPaper.PlaceOf(frame), Year = VietnamTime.DayOf(visit.Now).Year, Kind = "Tờ trình", Summary = $"đề nghị {Spoken.Small(form.Title)}",
            To = [Node(tree, found.Decider)?.Name ?? ""], Grounds = [ReportPaper.Ground(form.Basis)],
            Body =
            [
                new PaperHeading(1, "1. Được đề nghị"), new PaperParagraph($"{(found.Collective ? "Tập thể" : "Ông/Bà")}: {found.Awardee}, {tree.Find(found.AwardeeUnit)?.Name}."),
                new PaperHeading(1, "2. Việc đã làm"), new PaperParagraph(found.Achievement),
                new PaperHeading(1, "3. Thi đua đã đăng ký"), Lines([.. promised.Select(p => $"{p.Title}: đăng ký {Spoken.Number(p.Number)}, đã được {(p.Reached is { } reached ? Spoken.Number(reached) : "chưa ghi")}")], "Chưa đăng ký đợt nào."),
                new PaperHeading(1, "4. Xếp loại đã công bố"), Lines([.. rated.Select(r => $"{r.Title}: {RubricText.Read<Rubric>(r.Content).Grade(r.Grade)?.Title}, {Spoken.Number(r.Total)} điểm")], "Chưa có kết quả nào."),
            ],
            Recipients = ["Như trên"], Archive = "VT", Signature = look.SignatureOf(""), Draft = true,
        }, "ho-so-de-nghi-khen");
    }

    public static async Task<IResult> Decision(Visit visit, AppDb db, FeatureList features, ReportPrinter printer, Guid id)
    {
        if (await ShowCommendation.Found(visit, db, id, EmulationAccess.Read) is not { } found || (await visit.Tree()) is not { } tree || Node(tree, found.Decider) is not { } node) return visit.NotFound();
        var (form, standing, frame) = (FormOf(features, found), CommendationStates.Standing.Contains(found.State), Frame(node, tree, visit));
        var look = printer.Look(frame);
        return Paper(printer, frame, new OfficialPaper
        {
            Issuer = ReportPaper.Issuer(look, frame), Number = found.Number.Length > 0 ? found.Number : look.NumberOf("", "QĐ"), Place = ReportPaper.PlaceOf(frame), Day = found.DecidedOn, Year = VietnamTime.DayOf(visit.Now).Year, Kind = "Quyết định", Summary = "về việc khen thưởng",
            Grounds = [ReportPaper.Ground(form.Basis), $"Xét đề nghị của {tree.Find(found.Unit)?.Name}"],
            Body =
            [
                new PaperParagraph($"Điều 1. Tặng {Spoken.Small(form.Title)} cho {(found.Collective ? "" : "ông/bà ")}{found.Awardee}, {tree.Find(found.AwardeeUnit)?.Name}. {found.Achievement}"),
                new PaperParagraph("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
                new PaperParagraph($"Điều 3. Các đơn vị liên quan và {found.Awardee} thi hành quyết định này.{(found.Code is { } code ? $" Mã kiểm của giấy khen: {code}." : "")}"),
            ],
            Recipients = ["Như Điều 3"], Archive = "VT", Signature = look.SignatureOf(""), Draft = !standing,
        }, "quyet-dinh-khen-thuong");
    }

    // A unit that is gone signs nothing: whoever stands at the top does.
    private static UnitNode? Node(UnitTree tree, int unit) => tree.Find(unit) ?? tree.Home;

    private static CommendationForm FormOf(FeatureList features, Commendation found) =>
        ProposeCommendation.Forms(features).FirstOrDefault(f => f.Id == found.Form) ?? new CommendationForm(found.Form, found.Form, CommendationForm.Outside, true, true, "Quy ước nội bộ của hệ thống");

    private static PaperFrame Frame(UnitNode node, UnitTree tree, Visit visit) => new(node, tree, "", null, VietnamTime.DayOf(visit.Now).Year, "", [], null);

    private static PaperBlock Lines(IReadOnlyList<string> lines, string none) => lines.Count == 0 ? new PaperParagraph(none) : new PaperList([.. lines.Select(l => new PaperParagraph(l))]);

    private static IResult Paper(ReportPrinter printer, PaperFrame frame, OfficialPaper paper, string name) => Results.Bytes(printer.Docx(paper, frame), Word, $"{name}.docx");
}
