using CauNoi.Bodies.Browse;
using CauNoi.Bodies.Publish;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bodies.Panel;

/// <summary>What the page of a unit shows of its bodies: to everybody the published copies, to its staff seats and vacancies.</summary>
internal static class BodyPanels
{
    public static IReadOnlyList<UnitPanel> All { get; } =
    [
        new(Face.Portal, 20, "Tổ chức Mặt trận", AccessRule.Public, Published),
        new(Face.Desk, 20, "Bộ máy", AccessRule.Needs(BodiesAccess.Read), Kept),
    ];

    private static async Task<PanelContent?> Published(Visit visit, IServiceProvider services, UnitNode unit)
    {
        var rows = await UnitBodies.Of(services.GetRequiredService<AppDb>(), unit.Unit, visit.Map, visit.Stop);
        return rows.Count == 0 ? null : PanelContent.Of<PublishedPanel>(new UnitBodiesModel(unit.Unit, unit.Name, rows));
    }

    private static async Task<PanelContent?> Kept(Visit visit, IServiceProvider services, UnitNode unit)
    {
        var today = VietnamTime.DayOf(visit.Now);
        // The page is within the reach of any role; whose bodies are shown is asked here once more.
        if (!(await visit.Reach(BodiesAccess.Read)).Covers(unit.Unit)) return null;
        var rows = await services.GetRequiredService<BodyLists>().Bodies(today, new Browse.Units(false, [unit.Unit]), "", 1, visit.Stop);
        return PanelContent.Of<KeptPanel>(new KeptModel(unit.Unit, rows, today, (await visit.Reach(BodiesAccess.Keep)).Covers(unit.Unit)));
    }
}

public sealed record KeptModel(int Unit, IReadOnlyList<BrowseRow> Rows, DateOnly Today, bool MayKeep);
