namespace CauNoi.Kernel.Units;

/// <summary>One step of a change of units. All steps of a change hold from the same day and are taken together or not at all.</summary>
/// <param name="Unit">The unit the step is about.</param>
public abstract record UnitStep(int Unit);

/// <summary>A unit begins.</summary>
/// <param name="Unit">Its number, never used before.</param>
/// <param name="Parent">The unit above it; null for a root.</param>
/// <param name="Kind">Kind of unit.</param>
/// <param name="Name">Full name.</param>
/// <param name="Code">Official code, where there is one.</param>
/// <param name="Line">The unit above in a member organisation's own line.</param>
public sealed record CreateUnit(int Unit, int? Parent, string Kind, string Name, string? Code = null, int? Line = null) : UnitStep(Unit);

/// <summary>A unit gets another name, kind or code; what is null is kept.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">Its name from that day.</param>
/// <param name="Kind">Its kind from that day.</param>
/// <param name="Code">Its official code from that day.</param>
public sealed record RenameUnit(int Unit, string Name, string? Kind = null, string? Code = null) : UnitStep(Unit);

/// <summary>A unit, with everything below it, goes under another one.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Parent">The unit above it from that day.</param>
public sealed record MoveUnit(int Unit, int Parent) : UnitStep(Unit);

/// <summary>A unit of a member organisation gets another unit above it in its own line.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Line">The unit above in the line from that day; null when it stands in none.</param>
public sealed record LineUnit(int Unit, int? Line) : UnitStep(Unit);

/// <summary>
/// A unit ends, and goes on as others. A merger is one creation and several closings into it; a split several
/// creations and one closing into them; two old into three new is both at once.
/// </summary>
/// <param name="Unit">The unit that ends: the day before is its last.</param>
/// <param name="Into">Its successors; none when nobody takes over.</param>
public sealed record CloseUnit(int Unit, IReadOnlyList<int> Into) : UnitStep(Unit)
{
    /// <summary>The same unit into the same successors, whatever list holds them.</summary>
    public bool Equals(CloseUnit? other) => other is not null && Unit == other.Unit && Into.SequenceEqual(other.Into);

    /// <summary>By the unit alone: it closes once.</summary>
    public override int GetHashCode() => Unit;
}
