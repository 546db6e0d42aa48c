using CauNoi.Kernel;

namespace CauNoi.Petitions.Take;

/// <summary>What came of a submission: code and secret, or what stands against it.</summary>
public sealed record TakenPetition
{
    public Guid Id { get; init; }

    /// <summary>The code, as shown; empty when it was refused.</summary>
    public string Code { get; init; } = "";

    /// <summary>The secret, as shown: told to the sender now and never again.</summary>
    public string Secret { get; init; } = "";

    /// <summary>The same had come before: this is its slip again.</summary>
    public bool Already { get; init; }

    /// <summary>The desk that has it.</summary>
    public int Unit { get; init; }

    /// <summary>By when somebody has read and classified it.</summary>
    public DateTimeOffset? Due { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public bool Ok => Refusals.Count == 0;

    public static TakenPetition Refuse(params IReadOnlyList<Refusal> refusals) => new() { Refusals = refusals };
}
