using CauNoi.Feedback.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Marks;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback.Browse;

/// <summary>The desk's list: what waits first, by clock; or what is closed, newest first.</summary>
public static class Browse
{
    public const int PageSize = 50;

    public static async Task<IResult> Show(Visit visit, AppDb db, string? xem = null, int trang = 1, string? xong = null)
    {
        var closed = xem == "da-xong";
        var reach = await visit.Reach(FeedbackAccess.Read);
        var notes = db.FeedbackNotesFor(visit.Actor, reach).AsNoTracking();
        var shown = closed
            ? notes.Where(n => n.State != FeedbackState.Received).OrderByDescending(n => n.ClosedAt)
            : notes.Where(n => n.State == FeedbackState.Received).OrderBy(n => n.DueAt);
        var page = Math.Clamp(trang, 1, 10_000);
        // One row more than the page tells whether there is a next one, without counting the table.
        var rows = await shown.Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(n => new BrowseRow(n.Id, n.Code, n.Text, n.Unit, n.State, n.ReceivedAt, n.DueAt, n.ClosedAt)).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<BrowsePage>(new BrowseModel(
            [.. rows.Take(PageSize)], closed, page, rows.Count > PageSize, visit.Now, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ") { SteppedBack = xong == "lien-quan" });
    }
}

public sealed record BrowseRow(
    Guid Id, string Code, string Text, int Unit, FeedbackState State, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, DateTimeOffset? ClosedAt);

public sealed record BrowseModel(IReadOnlyList<BrowseRow> Rows, bool Closed, int Page, bool More, DateTimeOffset Now, Func<int, string> UnitName)
{
    /// <summary>This person stepped back from a note this moment.</summary>
    public bool SteppedBack { get; init; }

    public Standing Of(BrowseRow row) => row.State switch
    {
        FeedbackState.Answered => Standing.Done,
        FeedbackState.SetAside => Standing.NotApplicable,
        _ => DueWords.Standing(row.DueAt, Now),
    };

    public string Clock(BrowseRow row) =>
        row.State == FeedbackState.Received ? DueWords.Left(row.DueAt, Now) : FeedbackStates.Word(row.State).ToLowerInvariant();
}
