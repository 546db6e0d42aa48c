using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Waiting;

/// <summary>What phones sent and no machine may decide about: the oldest first.</summary>
public static class BrowseWaiting
{
    private const int MostShown = 100;

    public static async Task<IResult> Page(Visit visit, AppDb db, string? xong = null)
    {
        var rows = await Within(db, await visit.Reach(NotebookAccess.Settle)).AsNoTracking().OrderBy(i => i.At).Take(MostShown)
            .Select(i => new WaitingRow(i.Id, i.Words!, i.Unit, i.At)).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<WaitingPage>(new WaitingModel(rows, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", xong switch { null => null, "khac" => Rules.NotebookRefusals.Settled.Sentence, _ => "Đã xong bản ấy." }));
    }

    internal static Task<int> Count(AppDb db, Reach reach, CancellationToken stop) => Within(db, reach).CountAsync(stop);

    /// <summary>What waits within reach; the rest does not exist for this person.</summary>
    internal static IQueryable<NotebookItem> Within(AppDb db, Reach reach) => Reached(db, reach).Where(i => i.State == NotebookItem.Waiting);

    /// <summary>Whatever phones sent within reach, decided or not.</summary>
    internal static IQueryable<NotebookItem> Reached(AppDb db, Reach reach)
    {
        if (reach.Everything) return db.NotebookItems();
        var units = reach.Units();
        return db.NotebookItems().Where(i => units.Contains(i.Unit));
    }
}

public sealed record WaitingRow(Guid Id, string Words, int Unit, DateTimeOffset At);

public sealed record WaitingModel(IReadOnlyList<WaitingRow> Rows, Func<int, string> UnitName, string? Done);
