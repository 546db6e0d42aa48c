namespace CauNoi.Kernel.Units;

/// <summary>
/// One stretch of a unit's life: under this parent, with this kind and name, from a day until a day.
/// A unit that is renamed or moved has several; on any map day it has at most one.
/// </summary>
/// <param name="Unit">The unit, for ever the same number.</param>
/// <param name="Parent">The unit above it, or null for the root of the installation.</param>
/// <param name="Kind">Kind of unit: province, commune, residential area, department, member organisation.</param>
/// <param name="Name">The full name in this stretch.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or null while it lasts.</param>
/// <param name="Code">The official code, as text, where there is one.</param>
/// <param name="Line">The unit above in a member organisation's own vertical line, beside its place.</param>
public sealed record UnitNode(
    int Unit, int? Parent, string Kind, string Name, DateOnly From, DateOnly? Until = null, string? Code = null, int? Line = null)
{
    /// <summary>Whether this stretch holds on a day.</summary>
    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>One unit went on as another from a day: a merger has several into one, a split one into several.</summary>
/// <param name="Before">The unit that ended.</param>
/// <param name="After">The unit that took over.</param>
/// <param name="Day">First day of the new order.</param>
public sealed record Succession(int Before, int After, DateOnly Day);
