using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions;

/// <summary>One case, whatever its class and its door. Nothing that a sender typed stands here: that is <see cref="PetitionPrivate"/>.</summary>
public sealed class Petition
{
    /// <summary>The key minted with the form it was sent by.</summary>
    public Guid Id { get; init; }

    /// <summary>As shown: 7K3M-9QPD.</summary>
    public required string Code { get; init; }

    public required byte[] SecretHash { get; init; }

    public PetitionDoor Door { get; init; }

    public PetitionState State { get; set; }

    public PetitionClass? Class { get; set; }

    public PetitionOutcome? Outcome { get; set; }

    /// <summary>The desk that received.</summary>
    public int Unit { get; set; }

    /// <summary>The unit that holds it now.</summary>
    public int Holder { get; set; }

    /// <summary>The member organisation whose members speak; 0 is the Front itself.</summary>
    public int Organisation { get; init; }

    public int? Agency { get; set; }

    /// <summary>The unit of the place it is about.</summary>
    public int? Area { get; set; }

    /// <summary>As in catalogue/petitions/categories.yaml.</summary>
    public string? Category { get; set; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public DateTimeOffset? SortedAt { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>The unit it is about: hidden from every person with any role there.</summary>
    public int? AboutUnit { get; set; }

    /// <summary>The mixed letter it was split from.</summary>
    public Guid? Parent { get; init; }

    /// <summary>Written by somebody for the sender, who agreed.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>Why it waits for a look; nothing once somebody has looked.</summary>
    public HeldReason Held { get; set; }

    public int Reopened { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Guards against two people at once.</summary>
    public uint Version { get; init; }
}
