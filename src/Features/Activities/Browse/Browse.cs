using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Periods;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Browse;

/// <summary>The book of what was done: newest first, or what waits for a confirmation; as a page, or as a file of one kind.</summary>
public static class Browse
{
    public const int PageSize = 50;
    private const int MostInFile = 50_000;

    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds, string? loai = null, string? xem = null, int trang = 1)
    {
        var (waiting, kind) = (xem == "cho-xac-nhan", loai is null ? null : kinds.At(loai));
        if (loai is not null && kind is null) return visit.NotFound();
        var shown = Chosen(db, await visit.Reach(ActivitiesAccess.Read), kind);
        if (waiting) shown = shown.Where(a => a.ConfirmedAt == null && a.State != KindStates.Withdrawn && a.State != KindStates.Planned && a.State != KindStates.Cancelled);
        var page = Math.Clamp(trang, 1, 10_000);
        var rows = await shown.OrderByDescending(a => a.Day).ThenByDescending(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<BrowsePage>(new BrowseModel(
            [.. rows.Take(PageSize).Select(a => new BrowseRow(a, kinds.Named(a.Kind)))], kinds.All, kind, waiting, page, rows.Count > PageSize,
            unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", visit.Actor.May(ActivitiesAccess.Publish)) { MayClose = visit.Actor.May(PeriodsAccess.Close) });
    }

    /// <summary>All records of a kind within reach, one row each, one column a question: the same columns as the template for typing them.</summary>
    public static async Task<IResult> File(Visit visit, AppDb db, KindList kinds, string kind, string? dang = null)
    {
        if (kinds.At(kind) is not { } of) return visit.NotFound();
        var personal = await visit.Reach(ActivitiesAccess.Personal);
        var rows = await Chosen(db, await visit.Reach(ActivitiesAccess.Read), of).Where(a => a.State != KindStates.Withdrawn)
            .OrderByDescending(a => a.Day).ThenBy(a => a.Id).Take(MostInFile).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        var sheet = new Sheet(["Mã đơn vị", "Đơn vị", of.DayLabel, .. of.Fields.Select(f => f.Label), "Trạng thái", "Xác nhận"], [.. rows.Select((a, n) => new SheetRow(n + 2, Cells(a)))]);
        return dang == "csv"
            ? Results.File(SheetFile.Csv(sheet), "text/csv; charset=utf-8", $"{of.Slug}.csv")
            : Results.File(SheetFile.Xlsx(sheet), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{of.Slug}.xlsx");

        IReadOnlyList<string> Cells(Activity a)
        {
            var (values, node) = (RecordAnswers.SeenBy(of, a.Values, personal.Covers(a.Unit)), tree.Find(a.Unit));
            return
            [
                node?.Code ?? "", node?.Name ?? "Đơn vị cũ", Kernel.Time.VietnameseDates.Format(a.Day),
                .. of.Fields.Select(f => f.Type switch
                {
                    KindFieldType.Units or KindFieldType.Unit => string.Join("; ", RecordFacts.UnitsIn(values.GetValueOrDefault(f.Name, "")).Select(u => tree.Find(u)?.Name ?? "Đơn vị cũ")),
                    KindFieldType.Choice => f.Choices.FirstOrDefault(c => c.Value == values.GetValueOrDefault(f.Name, ""))?.Label ?? "",
                    _ => values.TryGetValue(f.Name, out var value) ? KindForm.Shown(f, value) : "",
                }),
                of.StateNamed(a.State).Title, a.ConfirmedAt is null ? "" : "đã xác nhận",
            ];
        }
    }

    private static IQueryable<Activity> Chosen(AppDb db, Kernel.Access.Reach reach, Kind? kind)
    {
        var all = db.Activities().AsNoTracking().VisibleTo(reach);
        return kind is null ? all : all.Where(a => a.Kind == kind.Name);
    }
}

public sealed record BrowseRow(Activity Activity, Kind? Kind)
{
    public string Title => RecordTitle.Of(Kind, Activity);

    public string StateTitle => Kind?.StateNamed(Activity.State).Title ?? Activity.State;
}

public sealed record BrowseModel(
    IReadOnlyList<BrowseRow> Rows, IReadOnlyList<Kind> Kinds, Kind? Kind, bool Waiting, int Page, bool More, Func<int, string> UnitName, bool MayPublish)
{
    public bool MayClose { get; init; }

    public string Href(bool waiting, int page = 1)
    {
        var parts = new List<string>();
        if (Kind is not null) parts.Add($"loai={Kind.Slug}");
        if (waiting) parts.Add("xem=cho-xac-nhan");
        if (page > 1) parts.Add($"trang={page}");
        return parts.Count == 0 ? "/ban/so-viec" : $"/ban/so-viec?{string.Join('&', parts)}";
    }
}
