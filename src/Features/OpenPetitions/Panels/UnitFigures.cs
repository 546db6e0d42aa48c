using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.OpenPetitions.Columns;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.OpenPetitions.Panels;

/// <summary>The section of a unit's page, on the portal and at the desk: the same figures as the statistics page has.</summary>
internal static class UnitFigures
{
    private const int Place = 62;

    public static UnitPanel Panel(Face face) => new(face, Place, "Kiến nghị của bà con", AccessRule.Public, Load);

    // Figures are counted on today's map: on another day's page they would not be that day's.
    private static async Task<PanelContent?> Load(Visit visit, IServiceProvider services, UnitNode unit)
    {
        var tree = await visit.Tree();
        if (visit.Map != VietnamTime.DayOf(visit.Now) || !tree.Has(unit.Unit)) return null;
        var totals = await services.GetRequiredService<OpenFigures>().Of(tree, unit.Unit == tree.Home?.Unit ? null : unit.Unit, VietnamTime.DayOf(visit.Now), visit.Stop);
        return totals.All.Received == 0 ? null : PanelContent.Of<FiguresPanel>(new FiguresPanelModel(unit.Unit, totals));
    }
}

public sealed record FiguresPanelModel(int Unit, OpenTotals Totals);
