using System.Globalization;
using CauNoi.Emulation.Lessons;
using CauNoi.Emulation.Rounds;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Emulation.Reviews;

/// <summary>Reviews held before this system, as a table: one row each, with at most one lesson. All rows or none.</summary>
public static class ImportReviews
{
    private const int MostRows = 500;

    /// <summary>The headings, in this order in the sample; read by name.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["Loại", "Tên", "Từ ngày", "Đến ngày", "Được gì", "Chưa được gì", "Bài học", "Điều có tác dụng"];

    public static readonly FormShape Form = new("ho-so-cu", [new FieldShape("tep", "Bảng hồ sơ cũ (CSV hoặc Excel)", FieldKind.File) { Required = true, Hint = "Tám cột, tên cột như bảng bên dưới. Sai dòng nào nói dòng ấy và chưa ghi gì." }]);

    public static IResult Show(Visit visit) => visit.Page<ImportReviewsPage>(new ImportReviewsModel(null));

    public static async Task<IResult> Send(Visit visit, FormPost post, UnitMaps maps, Changes changes)
    {
        if (!post.Ok) return visit.Page<ImportReviewsPage>(new ImportReviewsModel(post.Values), post.RefusedStatus);
        if (post.File("tep") is not { } file) return Again([new Refusal("Xin chọn tệp.", "tep")]);
        if (await OpenRound.Seat(visit, maps) is not { } unit) return visit.NotFound();
        Sheet sheet;
        try
        {
            await using var stream = file.OpenReadStream();
            var copy = new MemoryStream();
            await stream.CopyToAsync(copy, visit.Stop);
            copy.Position = 0;
            sheet = SheetFile.Read(copy, file.FileName);
        }
        catch (UnreadableSheet e)
        {
            return Again([new Refusal(e.Message, "tep")]);
        }

        var (reviews, lessons, refusals) = Read(sheet, unit, visit.Actor.Id, visit.Now);
        if (refusals.Count > 0) return Again(refusals);
        var change = changes.Begin(EmulationActs.ImportReviews, visit.Actor, unit, Guid.CreateVersion7());
        foreach (var review in reviews) change.Add(review);
        foreach (var lesson in lessons) ShowReview.Learn(change, lesson);
        change.Note("reviews", reviews.Count.ToString(CultureInfo.InvariantCulture));
        change.Note("lessons", lessons.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is { } lost ? Again([lost with { Field = null }], 409) : visit.See("/ban/thi-dua");

        IResult Again(IReadOnlyList<Refusal> why, int status = 422) => visit.Page<ImportReviewsPage>(new ImportReviewsModel(post.Values.Refuse(why)), status);
    }

    internal static (IReadOnlyList<EmulationReview> Reviews, IReadOnlyList<Lesson> Lessons, IReadOnlyList<Refusal> Refusals) Read(Sheet sheet, int unit, Guid by, DateTimeOffset now)
    {
        var at = Columns.Select(sheet.Column).ToList();
        if (at.IndexOf(-1) is >= 0 and var missing) return ([], [], [new Refusal($"Bảng thiếu cột “{Columns[missing]}”.", "tep")]);
        if (sheet.Rows.Count is 0 or > MostRows) return ([], [], [new Refusal($"Bảng cần từ 1 đến {MostRows} dòng.", "tep")]);
        var (reviews, lessons, refusals) = (new List<EmulationReview>(), new List<Lesson>(), new List<Refusal>());
        foreach (var row in sheet.Rows)
        {
            var cells = at.ConvertAll(c => row[c].Trim());
            var kind = ReviewKinds.All.FirstOrDefault(k => Kernel.Text.Fold.Key(k.Title) == Kernel.Text.Fold.Key(cells[0])).Id;
            var why = kind is null ? $"loại “{cells[0]}” không có; chọn Sơ kết, Tổng kết hoặc Kiểm điểm phối hợp."
                : cells[1].Length is < 5 or > 200 ? "tên cần từ 5 đến 200 ký tự."
                : !VietnameseDates.TryParseDay(cells[2], out var first) || !VietnameseDates.TryParseDay(cells[3], out var last) || last < first ? "ngày viết như 05/09/2020, ngày cuối không trước ngày đầu."
                : cells[4].Length is < 5 or > 8_000 || cells[5].Length > 8_000 ? "phần được gì còn trống hoặc quá dài."
                : cells[6].Length > 0 && (cells[6].Length > 200 || cells[7].Length is < 5 or > 2_000) ? "bài học cần có điều đã có tác dụng." : null;
            if (why is not null)
            {
                refusals.Add(EmulationRefusals.BadRow(row.Line, why));
                continue;
            }

            _ = VietnameseDates.TryParseDay(cells[2], out first);
            _ = VietnameseDates.TryParseDay(cells[3], out last);
            var review = new EmulationReview { Id = Guid.CreateVersion7(), Unit = unit, Kind = kind!, Title = cells[1], First = first, Last = last, Results = cells[4], Limits = cells[5], Imported = true, State = ReviewState.Issued, MadeBy = by, MadeAt = now };
            reviews.Add(review);
            if (cells[6].Length > 0) lessons.Add(new Lesson { Id = Guid.CreateVersion7(), Review = review.Id, Source = LessonSources.Review, Unit = unit, Title = cells[6], Worked = cells[7], MadeBy = by, MadeAt = now });
        }

        return (reviews, lessons, [.. refusals.Take(20)]);
    }
}

public sealed record ImportReviewsModel(FormValues? Values);
