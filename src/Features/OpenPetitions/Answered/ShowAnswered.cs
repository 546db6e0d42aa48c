using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Kept;
using CauNoi.OpenPetitions.Statistics;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.OpenPetitions.Answered;

/// <summary>What was answered in one week, for the notice board and to be read over the loudspeaker.</summary>
public static class ShowAnswered
{
    public const int Most = 60;

    public static Task<IResult> Page(Visit visit, HttpContext context, AppDb db, OpenLedger ledger, KeptPages pages, BrowseUnit unit, string? tuan = null) => pages.Of(visit, context, async () =>
    {
        var tree = await visit.Tree();
        if (unit.Unit is { } asked && !tree.Has(asked)) return visit.NotFound();
        var day = Visit.DayOf(tuan) ?? VietnamTime.DayOf(visit.Now);
        // Weeks begin on Monday, as office weeks do.
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var place = (unit.Unit ?? tree.Home?.Unit) is { } top ? tree.Find(top) : null;
        var within = place is null || place == tree.Home ? null : tree.Subtree(place.Unit).Select(n => n.Unit).ToHashSet();
        var (codes, total) = await ledger.Read(columns => columns.AnsweredIn(within, monday, monday.AddDays(6), Most), visit.Stop);
        var copies = await Browse.Browse.Copies(db, codes, visit.Stop);
        return visit.Page<AnsweredPage>(new AnsweredModel(place, place == tree.Home, monday, copies, total, VietnamTime.DayOf(visit.Now), visit.Now, n => tree.Find(n)?.Name ?? "Đơn vị cũ"));
    });
}

public sealed record AnsweredModel(UnitNode? Place, bool Everything, DateOnly Monday, IReadOnlyList<PublishedPetition> Copies, int Total, DateOnly Today, DateTimeOffset Now, Func<int, string> UnitName)
{
    public string Week(int weeks) => $"/kien-nghi/tuan?tuan={Monday.AddDays(7 * weeks).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}{(Place is null || Everything ? "" : $"&don-vi={Place.Unit}")}";
}
