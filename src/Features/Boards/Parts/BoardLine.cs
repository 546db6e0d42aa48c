using CauNoi.Boards.Figures;
using CauNoi.Kernel.Measures;
using CauNoi.Programmes;

namespace CauNoi.Boards.Parts;

/// <summary>A target on a unit's board.</summary>
/// <param name="Figure">How it stands.</param>
/// <param name="Programme">The document it comes from.</param>
public sealed record BoardLine(TargetFigure Figure, ProgrammeHead Programme)
{
    /// <summary>The number everybody sees, where it differs from the desk's.</summary>
    public Reading? Public { get; init; }
}
