using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Rules;
using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Import;

/// <summary>A sent list, understood line by line: which columns, which day, what is new, different, wrong or gone.</summary>
public static class Review
{
    private const int PageSize = 50;

    public static readonly FormShape Form = new("cot",
    [
        .. ListColumns.All.Select(c => new FieldShape(c.Stored, c.Title, FieldKind.Line) { Required = c.Column == ListColumn.Name, MaxLength = 4, WhenEmpty = ListRefusals.NameColumn.Sentence }),
        new FieldShape("ngay", "Có hiệu lực từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("can-cu", "Văn bản làm căn cứ", FieldKind.Line) { Required = true, Hint = "Số, ngày và cơ quan ban hành, ví dụ: Nghị quyết 1683/NQ-UBTVQH15 ngày 16/6/2025." },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, TakeList take, UnitMaps maps, Guid id, string? xem = null, int trang = 1) =>
        await Open(visit, db, take, maps, id) is { } opened ? Render(visit, opened, FormOf(opened), ProposeList.Form.Empty, StatusCodes.Status200OK, xem, trang) : visit.NotFound();

    /// <summary>Keeps columns, day and basis; the columns also for the next file with these headings.</summary>
    public static async Task<IResult> Arrange(Visit visit, FormPost post, AppDb db, Changes changes, TakeList take, UnitMaps maps, Guid id)
    {
        if (await Open(visit, db, take, maps, id) is not { } opened) return visit.NotFound();
        if (!post.Ok) return Render(visit, opened, post.Values, ProposeList.Form.Empty, post.RefusedStatus);
        var chosen = ListColumns.All.Where(c => post[c.Stored].Length > 0).Select(c => $"{c.Stored}={post[c.Stored]}").ToList();
        var columns = ListColumns.Parse(string.Join(' ', chosen), opened.Sheet.Header.Count);
        if (columns.Places.Count < chosen.Count || columns.Places.Values.Distinct().Count() < columns.Places.Count)
            return Render(visit, opened, post.Values.Refuse(ListRefusals.TwiceColumn), ProposeList.Form.Empty, StatusCodes.Status422UnprocessableEntity);
        var change = changes.Begin(OrganisationActs.Arrange, visit.Actor, opened.List.Unit, opened.List.Id);
        if (!VietnameseDates.TryParseDay(post["ngay"], out var day)) return visit.NotFound();
        (opened.List.Columns, opened.List.Day, opened.List.Basis) = (columns.Stored, day, post["can-cu"]);
        change.Note("columns", columns.Stored);
        change.Note("day", VietnameseDates.Format(day));
        var shape = UnitListTables.ShapeOf(opened.Sheet.Header);
        if (await db.RememberedColumns().SingleOrDefaultAsync(c => c.Shape == shape, visit.Stop) is { } kept) (kept.Columns, kept.MadeAt) = (columns.Stored, change.Now);
        else change.Add(new RememberedColumns { Shape = shape, Columns = columns.Stored, MadeAt = change.Now });
        return await change.Save(visit.Stop) is { } lost
            ? Render(visit, opened, post.Values.Refuse(lost), ProposeList.Form.Empty, StatusCodes.Status409Conflict)
            : visit.See($"/ban/don-vi/nhap/{id}#ket-qua");
    }

    /// <summary>The same file back, with a column that says what is wrong in each line.</summary>
    public static async Task<IResult> Marked(Visit visit, AppDb db, TakeList take, UnitMaps maps, Guid id, string dang)
    {
        if (await Open(visit, db, take, maps, id) is not { } opened) return visit.NotFound();
        var marked = ListSheet.Marked(opened.Sheet, opened.Report);
        var name = $"{Path.GetFileNameWithoutExtension(opened.List.FileName)}-loi";
        return dang == "csv"
            ? Results.File(SheetFile.Csv(marked), "text/csv; charset=utf-8", $"{name}.csv")
            : Results.File(SheetFile.Xlsx(marked), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx");
    }

    internal static async Task<OpenedList?> Open(Visit visit, AppDb db, TakeList take, UnitMaps maps, Guid id)
    {
        // A list belongs to whoever sent it, and ends with the right to import into its unit.
        if (await db.UnitLists().SingleOrDefaultAsync(l => l.Id == id && l.Owner == visit.Actor.Id && l.ExpiresAt > visit.Now, visit.Stop) is not { } list) return null;
        if ((await ImportAccess.Scope(visit))?.Unit != list.Unit) return null;
        var sheet = SheetFile.Read(new MemoryStream(list.Content), list.FileName);
        var columns = ListColumns.Parse(list.Columns, sheet.Header.Count);
        var whole = await take.Read(ListSheet.Lines(sheet, columns), list.Day, list.Unit, visit.Stop);
        var tree = await maps.On(list.Day, visit.Stop);
        var proposed = await db.UnitChanges().AsNoTracking().Where(c => c.List == id).OrderByDescending(c => c.MadeAt).Take(100).ToListAsync(visit.Stop);
        return new OpenedList(list, sheet, columns, ListScope.Within(whole, list.Unit, tree), tree.Find(list.Unit)?.Name ?? "", whole.Lines.Count)
        {
            Proposals = [.. proposed.Select(ListProposal.Of)], MayRead = visit.Actor.May(ChangeAccess.Read) && (await visit.Reach(ChangeAccess.Read)).Covers(list.Unit),
        };
    }

    internal static IResult Render(Visit visit, OpenedList opened, FormValues columns, FormValues proposal, int status, string? look = null, int page = 1)
    {
        var report = opened.Report;
        look ??= !report.Sound ? "loi" : report.Count(LineVerdict.Changed) > 0 ? "khac" : report.Count(LineVerdict.New) > 0 ? "moi" : "khop";
        page = Math.Clamp(page, 1, 10_000);
        var lines = report.Of(look switch { "loi" => LineVerdict.Wrong, "khac" => LineVerdict.Changed, "moi" => LineVerdict.New, _ => LineVerdict.Same });
        var rows = look == "mat" ? report.Gone.Count : lines.Count();
        return visit.Page<ReviewPage>(new ReviewModel(
            opened, columns, proposal, look, page, (rows + PageSize - 1) / PageSize,
            look == "mat" ? [] : [.. lines.Skip((page - 1) * PageSize).Take(PageSize)],
            look == "mat" ? [.. report.Gone.Skip((page - 1) * PageSize).Take(PageSize)] : []), status);
    }

    internal static FormValues FormOf(OpenedList opened) => Form.With(
    [
        .. ListColumns.All.Where(c => opened.Columns[c.Column] >= 0).Select(c => (c.Stored, FormattableString.Invariant($"{opened.Columns[c.Column]}"))),
        ("ngay", VietnameseDates.Format(opened.List.Day)), ("can-cu", opened.List.Basis),
    ]);
}

/// <summary>A kept list with all that is understood of it. Whole counts the lines of other units too.</summary>
public sealed record OpenedList(UnitList List, Sheet Sheet, ListColumns Columns, ListReport Report, string Scope, int Whole)
{
    public int Outside => Whole - Report.Lines.Count;

    /// <summary>What was proposed from it so far, newest first.</summary>
    public IReadOnlyList<ListProposal> Proposals { get; init; } = [];

    /// <summary>Whether whoever sent the list may open the changes proposed from it.</summary>
    public bool MayRead { get; init; }

    private IEnumerable<ListProposal> Waiting => Proposals.Where(p => p.State == UnitChangeState.Proposed);

    /// <summary>Whether a line waits for its second person.</summary>
    public bool Waits(int line) => Waiting.Any(p => p.Lines.Contains(line));

    /// <summary>Whether a second person is asked to end a unit.</summary>
    public bool WaitsToEnd(int unit) => Waiting.Any(p => p.Ended.Contains(unit));
}

public sealed record ReviewModel(
    OpenedList Opened, FormValues Columns, FormValues Proposal, string Look, int Page, int Pages, IReadOnlyList<ReadLine> Lines, IReadOnlyList<Kernel.Units.UnitNode> Gone);
