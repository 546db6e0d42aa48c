using CauNoi.Kernel;
using CauNoi.Today.Rules;

namespace CauNoi.Today;

/// <summary>Work that somebody gave to a unit or a person by hand, with a day.</summary>
public sealed class Assignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who owes it.</summary>
    public int Unit { get; init; }

    /// <summary>Who at that unit, if somebody was named.</summary>
    public Guid? Person { get; init; }

    public required string Title { get; init; }

    public string? Text { get; init; }

    public DateOnly DueDay { get; init; }

    public AssignmentState State { get; private set; }

    public Guid GivenBy { get; init; }

    public int GivenUnit { get; init; }

    public DateTimeOffset GivenAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    /// <summary>What came of it, or why it was withdrawn.</summary>
    public string? Result { get; private set; }

    /// <summary>Where one can see that it was done.</summary>
    public string? Proof { get; private set; }

    public uint Version { get; init; }

    /// <summary>Takes a step; the refusal says why not.</summary>
    public Refusal? Take(AssignmentStep step, DateTimeOffset now, Guid by, string? words, string? proof)
    {
        if (AssignmentStates.After(State, step) is not { } next) return AssignmentStates.Refused(State);
        State = next;
        (EndedAt, EndedBy, Result, Proof) = next == AssignmentState.Given ? (null, null, null, null) : ((DateTimeOffset?)now, (Guid?)by, words, proof);
        return null;
    }
}
