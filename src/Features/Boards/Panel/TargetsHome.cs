using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using CauNoi.Ui.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Boards.Panel;

/// <summary>On the first page: the unit's own public targets that can be drawn, the most urgent first.</summary>
internal static class TargetsHome
{
    private const int Most = 4;

    public static UnitPanel Panel { get; } = new(Face.Portal, 20, "Đã hứa, đã tới đâu", AccessRule.Public, Load);

    private static async Task<PanelContent?> Load(Visit visit, IServiceProvider services, UnitNode unit)
    {
        if (await BoardCall.Of(visit, services.GetRequiredService<UnitMaps>(), Face.Portal, unit: null, period: null, map: null) is not { } call) return null;
        var figures = services.GetRequiredService<TargetFigures>();
        await figures.Fresh(visit.Stop);
        var live = await services.GetRequiredService<LiveTargets>().On(call, visit.Stop);
        var board = await figures.Read(call.Question(beside: false), [.. live.Select(l => l.Target)], [call.Unit.Unit], visit.Stop);
        var shown = TargetFigure.ByUrgency(board.Figures.Where(f => f.Mistake is null && BoardText.Bar(f) is not null), f => f)
            .Take(Most).Select(f => Shown(f, call)).ToList();
        return shown.Count == 0 ? null : PanelContent.Of<TargetsHomePanel>(new TargetsHomeModel(shown, call.To()));
    }

    private static FigureValue Shown(TargetFigure figure, BoardCall call) =>
        new(figure.Wording.Title, call.To($"/chi-tieu/{figure.Target.Id}"), BoardText.Value(figure), BoardText.Base(figure), call.Now)
        {
            Bar = BoardText.Bar(figure), Provisional = figure.Provisional, Standing = (BoardText.Standing(figure.Status), BoardText.Word(figure)),
            Notes = [$"mục tiêu {BoardText.Goal(figure)}"],
        };
}

public sealed record TargetsHomeModel(IReadOnlyList<FigureValue> Figures, string Board);
