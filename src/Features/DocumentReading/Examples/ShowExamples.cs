using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.DocumentReading.Examples;

/// <summary>What people made of proposals: where the reader was wrong, newest first.</summary>
public static class ShowExamples
{
    private const int PageSize = 50;

    public static async Task<IResult> Page(Visit visit, AppDb db, int trang = 1)
    {
        var (reach, page) = (await visit.Reach(ReadingAccess.Write), Math.Clamp(trang, 1, 1_000));
        var units = reach.Units();
        var within = reach.Everything ? db.ReadingExamples() : db.ReadingExamples().Where(e => units.Contains(e.Unit));
        var counts = await within.GroupBy(e => e.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, visit.Stop);
        var rows = await within.Where(e => e.Outcome != ExampleOutcome.Accepted).OrderByDescending(e => e.At).ThenBy(e => e.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(visit.Stop);
        return visit.Page<ExamplesPage>(new ExamplesModel([.. rows.Take(PageSize)], counts, page, rows.Count > PageSize));
    }
}

public sealed record ExamplesModel(IReadOnlyList<ReadingExample> Rows, IReadOnlyDictionary<ExampleOutcome, int> Counts, int Page, bool More)
{
    public int Count(ExampleOutcome outcome) => Counts.GetValueOrDefault(outcome);

    public int All => Counts.Values.Sum();
}
