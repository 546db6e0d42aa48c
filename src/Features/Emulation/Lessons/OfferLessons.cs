using CauNoi.Kernel.Text;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Emulation.Lessons;

/// <summary>Lessons near to a programme that is being drafted: they share pairs of neighbouring words with its title.</summary>
internal static class OfferLessons
{
    private const int MostRead = 1_000, Offered = 3;

    public static async Task<IReadOnlyList<OfferedHint>> For(Visit visit, IServiceProvider services, string title)
    {
        var lessons = await services.GetRequiredService<AppDb>().Lessons().AsNoTracking().OrderByDescending(l => l.MadeAt).Take(MostRead)
            .Select(l => new { l.Id, l.Title, l.Context, l.Worked, l.Caution }).ToListAsync(visit.Stop);
        return [.. Nearest(title, lessons.Select(l => (l.Id, l.Title, $"{l.Title} {l.Context} {l.Worked}", l.Caution)))];
    }

    /// <summary>The nearest ones, nearest first; what shares nothing is not offered.</summary>
    internal static IEnumerable<OfferedHint> Nearest(string title, IEnumerable<(Guid Id, string Title, string Words, string Caution)> lessons)
    {
        var pairs = Fold.Pairs(title).ToHashSet();
        return lessons.Select(l => (Lesson: l, Shared: Fold.Pairs(l.Words).Distinct().Count(pairs.Contains))).Where(l => l.Shared > 0).OrderByDescending(l => l.Shared).Take(Offered)
            .Select(l => new OfferedHint(l.Lesson.Title, l.Lesson.Caution.Length > 0 ? $"Cần tránh: {l.Lesson.Caution}" : "", $"/ban/thi-dua/bai-hoc/{l.Lesson.Id}"));
    }
}
