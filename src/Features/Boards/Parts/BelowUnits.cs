using CauNoi.Boards.Figures;
using CauNoi.Kernel.Units;

namespace CauNoi.Boards.Parts;

/// <summary>Which units below stand on a board.</summary>
public static class BelowUnits
{
    /// <summary>Departments and organisations stand beside the territory: shown where they are held against a goal or added something, and not as rows of nothing.</summary>
    public static bool Shown(UnitKindTable kinds, UnitNode unit, TargetFigure figure) =>
        figure.Role != TargetRole.Part || kinds.Find(unit.Kind)?.Level > 0 || figure.Value is { Known: true, Value: not 0 };
}
