namespace CauNoi.Kernel.Duties;

/// <summary>A kind of duty: something a unit owes by a day. Declared by the feature that opens it.</summary>
/// <param name="Name">Stable name, feature first: feedback.answer.</param>
/// <param name="Title">What is owed, in Vietnamese, as a verb phrase.</param>
/// <param name="Limit">The rule that gives the due day; a row of the table of limits. None where whoever opens it says the day.</param>
/// <param name="Roles">Which roles see it among their work.</param>
public sealed record DutyKind(string Name, string Title, string? Limit, params IReadOnlyList<Access.Role> Roles)
{
    /// <summary>Why it is owed and by which day, in a Vietnamese sentence with its basis; absent where the limit says it.</summary>
    public string? Because { get; init; }
}
