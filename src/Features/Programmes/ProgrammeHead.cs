namespace CauNoi.Programmes;

/// <summary>What other rooms may know of an issued programme.</summary>
/// <param name="Id">The programme.</param>
/// <param name="Unit">Who issued it.</param>
/// <param name="Kind">One of <see cref="Rules.ProgrammeKind"/>.</param>
/// <param name="Sign">Number and symbol.</param>
/// <param name="Title">What it is called.</param>
/// <param name="IssuedOn">The day on the document.</param>
/// <param name="First">First day of its term.</param>
/// <param name="Last">Last day of its term.</param>
/// <param name="Parent">The document it carries out.</param>
/// <param name="Public">Whether everybody may read it.</param>
/// <param name="IssuedAt">When it was issued here.</param>
/// <param name="EndedOn">The last day on which its targets bind, where it was ended early.</param>
public sealed record ProgrammeHead(
    Guid Id, int Unit, string Kind, string Sign, string Title, DateOnly IssuedOn, DateOnly First, DateOnly Last, Guid? Parent, bool Public, DateTimeOffset IssuedAt, DateOnly? EndedOn);
