using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Catalogue;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings.Overlay;

/// <summary>The rubrics that hold, and the province's own wording over them: with a basis, from a day, decided by a second person.</summary>
public static class Rubrics
{
    private const string Words = "noi-dung", Basis = "can-cu", From = "tu-ngay", Which = "bo-tieu-chi", Verdict = "dong-y";

    public static readonly FormShape Write = new("ban-cua-tinh",
    [
        new FieldShape(Which, "Bộ tiêu chí", FieldKind.Hidden) { Required = true, MaxLength = 80 },
        new FieldShape(Basis, "Căn cứ", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300, Hint = "Số, ngày, nơi ban hành văn bản của tỉnh." },
        new FieldShape(From, "Dùng cho các đợt mở từ ngày", FieldKind.Day) { Required = true },
        new FieldShape(Words, "Cả bộ tiêu chí", FieldKind.Text) { Required = true, MaxLength = 40_000, Hint = "Viết như tệp trong danh mục. Điểm các mục phải cộng lại đúng tổng điểm." },
    ]);

    public static readonly FormShape Decide = new("quyet-ban-cua-tinh", [new FieldShape(Verdict, "Quyết định", FieldKind.Choice) { Required = true, Choices = [new("co", "Đồng ý dùng bản này"), new("khong", "Không dùng bản này")] }]);

    public static Task<IResult> List(Visit visit, RubricBook book, AppDb db, SecondPersons seconds, UnitMaps maps) => Render(visit, book, db, seconds, maps, [], 200);

    public static async Task<IResult> Show(Visit visit, RubricBook book, string ten) => await One(visit, book, ten, null, 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, RubricBook book, AppDb db, UnitMaps maps, Changes changes, string ten)
    {
        if (!post.Ok) return await One(visit, book, ten, post.Values, post.RefusedStatus);
        var today = VietnamTime.DayOf(visit.Now);
        if ((await book.On(today, visit.Stop)).All(r => r.Name != ten)) return visit.NotFound();
        var from = VietnameseDates.TryParseDay(post[From], out var day) ? day : today;
        if (from < today) return await One(visit, book, ten, post.Values.Refuse(new Refusal("Ngày bắt đầu phải từ hôm nay: đợt đã mở giữ bộ tiêu chí của nó.", From)), 422);
        var read = RubricFile.Read(ten, post[Words]);
        if (!read.Ok) return await One(visit, book, ten, post.Values.Refuse(read.Refusals.Select(r => r.At(Words))), 422);
        if (book.Against(read.Value, today) is [_, ..] bad) return await One(visit, book, ten, post.Values.Refuse(bad.Select(r => r.At(Words))), 422);
        var id = Guid.CreateVersion7();
        var home = (await maps.On(today, visit.Stop)).Home!.Unit;
        var change = changes.Begin(RatingsActs.Overlay, visit.Actor, home, id);
        change.Add(new RubricOverlay { Id = id, Rubric = ten, Content = post[Words], Basis = post[Basis], FromDay = from, MadeBy = visit.Actor.Id, MadeAt = change.Now });
        change.Note("rubric", ten);
        change.Note("hash", RubricText.HashOf(post[Words]));
        change.Note("from", VietnameseDates.Format(from));
        if (await change.Save(visit.Stop) is null) return visit.See("/ban/xep-loai/tieu-chi");
        db.ChangeTracker.Clear();
        return await One(visit, book, ten, post.Values.Refuse(new Refusal("Bộ tiêu chí này đang có một bản chờ quyết định. Xin quyết định bản ấy trước.")), 409);
    }

    public static async Task<IResult> Answer(Visit visit, FormPost post, RubricBook book, AppDb db, SecondPersons seconds, UnitMaps maps, Changes changes, Guid id)
    {
        if (await db.RubricOverlays().SingleOrDefaultAsync(o => o.Id == id, visit.Stop) is not { } overlay) return visit.NotFound();
        if (!post.Ok) return await Render(visit, book, db, seconds, maps, post.Values.Refusals, post.RefusedStatus);
        var home = (await maps.On(VietnamTime.DayOf(visit.Now), visit.Stop)).Home!.Unit;
        if (overlay.Agreed is not null) return await Render(visit, book, db, seconds, maps, [RatingRefusals.NotNow], 409);
        if (!await seconds.Is(visit.Actor, home, RatingsAccess.Overlay, [overlay.MadeBy], visit.Stop)) return await Render(visit, book, db, seconds, maps, [RatingRefusals.NotSecond], 422);
        var change = changes.Begin(RatingsActs.DecideOverlay, visit.Actor, home, id);
        (overlay.Agreed, overlay.DecidedBy, overlay.DecidedAt) = (post[Verdict] == "co", visit.Actor.Id, change.Now);
        change.Note("rubric", overlay.Rubric);
        change.Note("agreed", post[Verdict]);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See("/ban/xep-loai/tieu-chi");
        db.ChangeTracker.Clear();
        return await Render(visit, book, db, seconds, maps, [lost with { Field = null }], 409);
    }

    private static async Task<IResult> One(Visit visit, RubricBook book, string ten, FormValues? values, int status)
    {
        var today = VietnamTime.DayOf(visit.Now);
        if ((await book.On(today, visit.Stop)).FirstOrDefault(r => r.Name == ten) is not { } rubric) return visit.NotFound();
        return visit.Page<RubricPage>(new RubricModel(rubric, book.Against(rubric, today), visit.Actor.May(RatingsAccess.Overlay), values ?? Write.With((Which, ten), (From, VietnameseDates.Format(today)), (Words, await book.Source(ten, today, visit.Stop)))), status);
    }

    private static async Task<IResult> Render(Visit visit, RubricBook book, AppDb db, SecondPersons seconds, UnitMaps maps, IReadOnlyList<Refusal> refusals, int status)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var (held, overlays) = (await book.On(today, visit.Stop), await db.RubricOverlays().AsNoTracking().OrderByDescending(o => o.MadeAt).Take(50).ToListAsync(visit.Stop));
        var home = (await maps.On(today, visit.Stop)).Home;
        var lines = new List<OverlayLine>();
        foreach (var overlay in overlays)
        {
            var read = RubricFile.Read(overlay.Rubric, overlay.Content);
            var may = overlay.Agreed is null && home is not null && visit.Actor.May(RatingsAccess.Overlay) && await seconds.Is(visit.Actor, home.Unit, RatingsAccess.Overlay, [overlay.MadeBy], visit.Stop);
            lines.Add(new OverlayLine(overlay, held.FirstOrDefault(r => r.Name == overlay.Rubric)?.Title ?? overlay.Rubric,
                overlay.Agreed is null && read.Ok && held.FirstOrDefault(r => r.Name == overlay.Rubric) is { } now ? RubricDifference.Of(now, read.Value) : [], may));
        }

        return visit.Page<RubricsPage>(new RubricsModel(held, r => book.Against(r, today), lines, refusals), status);
    }
}

public sealed record OverlayLine(RubricOverlay Overlay, string Title, IReadOnlyList<string> Changes, bool MayDecide);

public sealed record RubricsModel(IReadOnlyList<Rubric> Held, Func<Rubric, IReadOnlyList<Refusal>> Against, IReadOnlyList<OverlayLine> Overlays, IReadOnlyList<Refusal> Refusals);

public sealed record RubricModel(Rubric Rubric, IReadOnlyList<Refusal> Against, bool MayWrite, FormValues Values);
