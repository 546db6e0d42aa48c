namespace CauNoi.Petitions.Handling;

/// <summary>An agency outside the Front, a unit of its own in the tree: where it is written to, and whether its lateness may be told.</summary>
public sealed class PetitionAgency
{
    public int Unit { get; init; }

    /// <summary>The registered address: links go there and nowhere else.</summary>
    public string? Mail { get; set; }

    /// <summary>The *căn cứ công khai*: without it nobody is told that the agency is late, only since when it is waited for.</summary>
    public string? LatenessBasis { get; set; }

    public DateOnly? LatenessFrom { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Guards against two people at once.</summary>
    public uint Version { get; init; }

    /// <summary>On what basis it may be told that an answer is late which has been waited for since a day; nothing where it may not.</summary>
    public string? BasisFor(DateOnly waitingSince) => LatenessFrom <= waitingSince ? LatenessBasis : null;
}

/// <summary>A link that lets an agency answer one case once.</summary>
public sealed class AgencyLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Petition { get; init; }

    public int Agency { get; init; }

    public required byte[] Hash { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Guards against answering twice at once.</summary>
    public uint Version { get; init; }

    public bool Alive(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;
}

/// <summary>Whether a cluster was taken up.</summary>
public enum ClusterState
{
    Proposed = 1,
    TakenUp,
    LaidAside,
}

/// <summary>Many cases about the same thing in one place within a short time. It is about a matter and names nobody.</summary>
public sealed class PetitionCluster
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Unit { get; init; }

    public required string Category { get; init; }

    public DateOnly FirstOn { get; init; }

    public DateOnly LastOn { get; set; }

    public int Cases { get; set; }

    public ClusterState State { get; set; }

    public DateTimeOffset FoundAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public Guid? DecidedBy { get; set; }

    public uint Version { get; init; }
}
