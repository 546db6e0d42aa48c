using CauNoi.Kernel.Units;

namespace CauNoi.AddressBook.Rules;

/// <summary>Somebody, or whoever holds a position, answers for a field at a unit and below it, for a time.</summary>
public sealed record Assignment(string Field, int Unit, Guid? Account, string? Position, DateOnly From, DateOnly? Until)
{
    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>The chair of a unit's committee, for a time.</summary>
public sealed record Chair(int Unit, Guid Account, DateOnly From, DateOnly? Until)
{
    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>Who answers, at the unit asked about or one above it; assigned, or standing in because nobody is.</summary>
public sealed record Answerer(int Unit, Guid? Account, string? Position, bool Assigned);

/// <summary>"Who answers for this field at this unit on this day?"</summary>
public static class FieldRules
{
    /// <summary>
    /// From the unit upwards: the person assigned there, else the unit's chair, then the same one level up. A residential
    /// area has no committee and so no chair: its matters belong to the commune's officer. The path goes from the top down to the unit.
    /// </summary>
    public static Answerer? WhoAnswers(
        string field, IReadOnlyList<UnitNode> path, IReadOnlyCollection<Assignment> assignments, IReadOnlyCollection<Chair> chairs, DateOnly day)
    {
        foreach (var node in path.Reverse())
        {
            if (assignments.FirstOrDefault(a => a.Field == field && a.Unit == node.Unit && a.On(day)) is { } assigned)
                return new Answerer(node.Unit, assigned.Account, assigned.Position, true);
            if (chairs.FirstOrDefault(c => c.Unit == node.Unit && c.On(day)) is { } chair)
                return new Answerer(node.Unit, chair.Account, null, false);
        }

        return null;
    }

    /// <summary>The fields for which nobody is assigned at this very unit, whoever stands in.</summary>
    public static IReadOnlyList<string> Gaps(IEnumerable<string> fields, int unit, IReadOnlyCollection<Assignment> assignments, DateOnly day)
    {
        var taken = assignments.Where(a => a.Unit == unit && a.On(day)).Select(a => a.Field).ToHashSet();
        return [.. fields.Where(f => !taken.Contains(f))];
    }
}
