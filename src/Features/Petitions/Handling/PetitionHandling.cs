using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Handling;

/// <summary>What the sender said to the answer.</summary>
public enum SenderWord
{
    Nothing = 0,
    Yes,
    No,

    /// <summary>Nothing within the days; shown as silence.</summary>
    Silent,
}

/// <summary>What of a case everybody may read.</summary>
public enum Shown
{
    Undecided = 0,
    Masked,
    Withheld,
}

/// <summary>What handling a case adds to it: its clock, who is on it, and what of it may be shown.</summary>
public sealed class PetitionHandling
{
    public Guid Petition { get; init; }

    /// <summary>From when the clock of the class runs: the day of receipt, or of the last reopening.</summary>
    public DateTimeOffset ClockFrom { get; set; }

    /// <summary>Which of the law's terms runs for a complaint that was forwarded, and from when.</summary>
    public ComplaintTerm? Term { get; set; }

    public DateTimeOffset? TermFrom { get; set; }

    /// <summary>The officer on it, where one was named.</summary>
    public Guid? Assigned { get; set; }

    public int Promises { get; set; }

    /// <summary>The answer carries evidence: a document with number and day, or a file.</summary>
    public bool Proven { get; set; }

    /// <summary>How many days late the answer was; 0 in time.</summary>
    public int LateDays { get; set; }

    public SenderWord Sender { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public DateOnly HeldSince { get; set; }

    public DateOnly? WaitingSince { get; set; }

    public Shown Shown { get; set; }

    public string? Withheld { get; set; }

    /// <summary>As masked by a person.</summary>
    public string? PublicTitle { get; set; }

    public string? PublicText { get; set; }

    public string? PublicAnswer { get; set; }

    public string? PublicPlace { get; set; }

    /// <summary>The point as everybody may know it; it stays when what the sender said is erased.</summary>
    public double? PublicLatitude { get; set; }

    public double? PublicLongitude { get; set; }

    /// <summary>The public pictures, as JSON.</summary>
    public string Pictures { get; set; } = "[]";

    public Guid? DuplicateOf { get; set; }

    /// <summary>Guards against two people at once.</summary>
    public uint Version { get; init; }

    /// <summary>The row of a case that nobody has begun.</summary>
    internal static PetitionHandling Fresh(Petition petition, Guid? assigned) =>
        new() { Petition = petition.Id, ClockFrom = CaseClock.Start(petition), HeldSince = petition.ReceivedOn, Assigned = assigned };
}
