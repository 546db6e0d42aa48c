using CauNoi.Kernel;
using CauNoi.Programmes.Rules;

namespace CauNoi.Programmes;

/// <summary>A document that promises something: its head, and how far it has come. Once issued its words stay as they are.</summary>
public sealed class Programme
{
    public Guid Id { get; init; }

    /// <summary>The unit that issues it; what it promises binds this unit and all below.</summary>
    public int Unit { get; init; }

    /// <summary>Where it is drafted: a department drafts for the unit above it.</summary>
    public int Drafter { get; init; }

    /// <summary>One of <see cref="ProgrammeKind"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>Its number in the register of the issuer; empty until it is given.</summary>
    public required string Number { get; set; }

    /// <summary>What stands behind the number: CTr-MTTQ-UB.</summary>
    public required string Symbol { get; set; }

    public required string Title { get; set; }

    /// <summary>The day on the document.</summary>
    public DateOnly? IssuedOn { get; set; }

    public required string Signer { get; set; }

    public DateOnly First { get; set; }

    public DateOnly Last { get; set; }

    /// <summary>The document it carries out: a resolution, a programme of the term.</summary>
    public Guid? Parent { get; set; }

    /// <summary>The document that it was copied forward from, or renews.</summary>
    public Guid? Earlier { get; set; }

    /// <summary>By which day of each year it is reported on, as dd/MM; empty for none.</summary>
    public required string ReportBy { get; set; }

    public ProgrammeState State { get; private set; } = ProgrammeState.Draft;

    /// <summary>Whether everybody may read it once it is issued.</summary>
    public bool Public { get; set; }

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public Guid? ProposedBy { get; private set; }

    public DateTimeOffset? ProposedAt { get; private set; }

    public Guid? IssuedBy { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>Why it came back from whoever was to issue it.</summary>
    public string? Returned { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndedWhy { get; private set; }

    public uint Version { get; init; }

    /// <summary>07/CTr-MTTQ-UB; empty while there is no number.</summary>
    public string Sign => Number.Length == 0 ? "" : Symbol.Length == 0 ? Number : $"{Number}/{Symbol}";

    public Refusal? Propose(Guid by, DateTimeOffset now)
    {
        if (ProgrammeStates.Against(State, ProgrammeStep.Propose) is { } refused) return refused;
        (State, ProposedBy, ProposedAt, Returned) = (ProgrammeState.Proposed, by, now, null);
        return null;
    }

    public Refusal? Issue(Guid by, DateTimeOffset now)
    {
        if (ProgrammeStates.Against(State, ProgrammeStep.Issue) is { } refused) return refused;
        (State, IssuedBy, IssuedAt) = (ProgrammeState.Issued, by, now);
        return null;
    }

    public Refusal? SendBack(string why)
    {
        if (ProgrammeStates.Against(State, ProgrammeStep.SendBack) is { } refused) return refused;
        (State, Returned) = (ProgrammeState.Draft, why);
        return null;
    }

    public Refusal? Drop()
    {
        if (ProgrammeStates.Against(State, ProgrammeStep.Drop) is { } refused) return refused;
        State = ProgrammeState.Dropped;
        return null;
    }

    public Refusal? End(DateOnly on, string why)
    {
        if (ProgrammeStates.Against(State, ProgrammeStep.End) is { } refused) return refused;
        if (on < IssuedOn) return ProgrammeRefusals.EndedBefore;
        (State, EndedOn, EndedWhy) = (ProgrammeState.Ended, on, why);
        return null;
    }
}
