using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Plans.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Tasks;

/// <summary>The tasks in the plans of a unit and of all below it: breakthroughs alone, what is late, what was given by others.</summary>
public static class BrowseTasks
{
    private const int PageSize = 50;

    public static IReadOnlyList<(string Name, string Title)> Filters { get; } = [("", "Đang làm"), ("dot-pha", "Khâu đột phá"), ("tre", "Trễ hạn"), ("duoc-giao", "Được phân công"), ("xong", "Đã xong")];

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, [FromQuery(Name = "don-vi")] int? unit = null, int nam = 0, string? loc = null, int trang = 1)
    {
        var (tree, reach, today) = (await visit.Tree(), await visit.Reach(PlansAccess.Read), VietnamTime.DayOf(visit.Now));
        var year = nam is < PlanReading.FirstYear or > PlanReading.LastYear ? today.Year : nam;
        var own = maps.SeatOf(visit.Actor, tree)?.Unit;
        if ((unit ?? own) is not { } at || !reach.Covers(at) || tree.Find(at) is not { } here) return visit.NotFound();
        var units = tree.Subtree(at).Select(n => n.Unit).ToArray();
        var filter = Filters.Any(f => f.Name == loc) ? loc! : "";
        var page = Math.Clamp(trang, 1, 10_000);
        var tasks = await Filtered(db.PlanTasks().AsNoTracking().Where(t => t.Year == year && t.LeftOut == null && units.Contains(t.Unit)), filter, today)
            .OrderBy(t => t.Due).ThenBy(t => t.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(visit.Stop);
        return visit.Page<TasksPage>(new TasksModel(here, year, filter, [.. tasks.Take(PageSize)], page, tasks.Count > PageSize, id => tree.Find(id)?.Name ?? "Đơn vị cũ", today));
    }

    private static IQueryable<PlanTask> Filtered(IQueryable<PlanTask> tasks, string filter, DateOnly today) => filter switch
    {
        // What is a breakthrough is looked at whether it is done or not.
        "dot-pha" => tasks.Where(t => t.Breakthrough),
        "tre" => tasks.Where(t => t.DoneOn == null && t.Due < today),
        "duoc-giao" => tasks.Where(t => t.GivenBy != null && t.DoneOn == null),
        "xong" => tasks.Where(t => t.DoneOn != null),
        _ => tasks.Where(t => t.DoneOn == null),
    };
}

public sealed record TasksModel(UnitNode Here, int Year, string Filter, IReadOnlyList<PlanTask> Tasks, int Page, bool More, Func<int, string> Name, DateOnly Today)
{
    public string To(string filter, int page = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"/ban/ke-hoach/viec?don-vi={Here.Unit}&nam={Year}{(filter.Length > 0 ? $"&loc={filter}" : "")}{(page > 1 ? $"&trang={page}" : "")}");
}
