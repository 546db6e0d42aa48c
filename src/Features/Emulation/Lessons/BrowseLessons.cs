using CauNoi.Kernel.Text;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Lessons;

/// <summary>All lessons: whoever works here may learn from everybody.</summary>
public static class BrowseLessons
{
    private const int MostRead = 1_000, MostShown = 100;

    public static async Task<IResult> Page(Visit visit, AppDb db, string? tim = null, string? tu = null)
    {
        var lessons = await db.Lessons().AsNoTracking().OrderByDescending(l => l.MadeAt).Take(MostRead).ToListAsync(visit.Stop);
        var words = Fold.Syllables(tim ?? "").Distinct().ToList();
        var found = lessons.Where(l => (string.IsNullOrEmpty(tu) || l.Source == tu) && (words.Count == 0 || !words.Except(Fold.Syllables($"{l.Title} {l.Context} {l.Worked} {l.Caution}")).Any())).Take(MostShown).ToList();
        var tree = await visit.Tree();
        return visit.Page<BrowseLessonsPage>(new BrowseLessonsModel(found, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", tim?.Trim() ?? "", tu ?? "", visit.Actor.May(EmulationAccess.Propose)));
    }
}

public sealed record BrowseLessonsModel(IReadOnlyList<Lesson> Lessons, Func<int, string> UnitName, string Words, string Source, bool MayWrite);
