using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Change;

/// <summary>The units of two map days side by side: only what differs.</summary>
public static class CompareDays
{
    private const int Shown = 500;

    public static async Task<IResult> Show(Visit visit, UnitMaps maps, string? truoc = null, string? sau = null)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var (first, last) = (Visit.DayOf(truoc) ?? visit.Map, Visit.DayOf(sau) ?? today);
        var (before, after) = (await visit.TreeOn(first), await visit.TreeOn(last));
        var reach = await visit.Reach(ChangeAccess.Read);
        var rows = new List<PreviewRow>();
        foreach (var unit in before.Order.Concat(after.Order).Select(n => n.Unit).Distinct())
        {
            var (was, now) = (before.Find(unit), after.Find(unit));
            if (was is not null && now is not null && was.Name == now.Name && was.Parent == now.Parent && was.Code == now.Code && was.Kind == now.Kind) continue;
            if (!reach.Covers(unit)) continue;
            rows.Add(new PreviewRow(Say(was, before, "chưa có"), Say(now, after, Gone(unit, last))));
        }

        return visit.Page<CompareDaysPage>(new CompareDaysModel(first, last, [.. rows.Take(Shown)], Math.Max(0, rows.Count - Shown)));

        static string Say(UnitNode? node, UnitTree tree, string none) => node is null ? none
            : node.Name + (node.Code is { } code ? $" ({code})" : "") + (node.Parent is { } p && tree.Find(p) is { } above ? $", thuộc {above.Name}" : "");

        string Gone(int unit, DateOnly day)
        {
            var ends = Successors.Of(unit, day, maps.Successions).Where(u => u != unit).Select(u => after.Find(u)?.Name).OfType<string>().ToList();
            return ends.Count == 0 ? "không còn" : $"tiếp nối là {string.Join(", ", ends)}";
        }
    }
}

public sealed record CompareDaysModel(DateOnly Before, DateOnly After, IReadOnlyList<PreviewRow> Rows, int More);
