using CauNoi.Boards.Figures;
using CauNoi.Kernel.Targets;
using CauNoi.Programmes;

namespace CauNoi.Boards.Parts;

/// <summary>The targets that a page may show: at the desk all that are live, to everybody those of public documents whose figures may ever be public.</summary>
public sealed class LiveTargets(ProgrammeBook book, TargetFigures figures)
{
    public async Task<IReadOnlyList<(Target Target, ProgrammeHead Programme)>> On(BoardCall call, CancellationToken stop)
    {
        var shown = new List<(Target, ProgrammeHead)>();
        foreach (var target in await book.Live(call.Day, stop))
            if (await Shown(target, call, stop) is { } head) shown.Add((target, head));
        return shown;
    }

    /// <summary>The document of a target where the page may show it.</summary>
    public async Task<ProgrammeHead?> Shown(Target target, BoardCall call, CancellationToken stop) =>
        await book.Find(target.Programme, stop) is { } head && (!call.Public || (head.Public && EverPublic(target, call.Day))) ? head : null;

    private bool EverPublic(Target target, DateOnly day) =>
        TargetFigures.PeriodOf(target, day) is { } asked && figures.Formula(asked.Wording, day) is { Ok: true, Value: { } formula } && formula.Own.EverPublic && formula.Among?.EverPublic != false;
}
