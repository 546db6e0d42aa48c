using CauNoi.Emulation.Rules;
using CauNoi.Kernel;

namespace CauNoi.Emulation;

/// <summary>A proposal to commend a collective or a person, from the proposal to the day it was handed over.</summary>
public sealed class Commendation
{
    public Guid Id { get; init; }

    /// <summary>Who proposes.</summary>
    public int Unit { get; init; }

    /// <summary>Who decides; the proposing unit's place in the line where another body does.</summary>
    public int Decider { get; init; }

    public Guid? Round { get; init; }

    public required string Form { get; init; }

    public bool Collective { get; init; }

    /// <summary>The name as it stands on the paper.</summary>
    public required string Awardee { get; init; }

    /// <summary>Where the awardee is.</summary>
    public int AwardeeUnit { get; init; }

    /// <summary>What was done: about the work, not about the person.</summary>
    public required string Achievement { get; init; }

    /// <summary>Tells whom apart.</summary>
    public required string Key { get; init; }

    public int Year { get; init; }

    public CommendationState State { get; private set; } = CommendationState.Proposed;

    public Guid ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public string Council { get; private set; } = "";

    public Guid? WeighedBy { get; private set; }

    public DateTimeOffset? WeighedAt { get; private set; }

    public string Number { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public DateOnly? PresentedOn { get; private set; }

    /// <summary>Why it was refused, or why it was decided although there is one already.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Proves the certificate.</summary>
    public string? Code { get; private set; }

    public uint Version { get; init; }

    public Refusal? Weigh(string words, Guid by, DateTimeOffset now) => Step(CommendationStep.Weigh, () => (Council, WeighedBy, WeighedAt) = (words, by, now));

    public Refusal? Decide(string number, DateOnly day, string why, string code, Guid by, DateTimeOffset now) =>
        Step(CommendationStep.Decide, () => (Number, DecidedOn, Why, Code, DecidedBy, DecidedAt) = (number, day, why, code, by, now));

    public Refusal? Present(DateOnly day) => Step(CommendationStep.Present, () => PresentedOn = day);

    public Refusal? Refuse(string why, bool outside, Guid by, DateTimeOffset now) => Step(CommendationStep.Refuse, () => (Why, DecidedBy, DecidedAt) = (why, by, now), outside);

    private Refusal? Step(CommendationStep step, Action take, bool outside = false)
    {
        if (CommendationStates.Against(State, step, outside) is { } refused) return refused;
        State = CommendationStates.After(State, step, outside)!.Value;
        take();
        return null;
    }
}
