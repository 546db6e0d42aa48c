namespace CauNoi.Kernel.Duties;

/// <summary>How a duty stands at a moment.</summary>
public enum DutyState
{
    /// <summary>Open, and the due day is not today.</summary>
    OnTime,

    /// <summary>Open, and due within the day.</summary>
    DueSoon,

    /// <summary>Open at or past its due moment, which is the first that is too late.</summary>
    Late,

    /// <summary>Closed with its proof before the due moment.</summary>
    Done,

    /// <summary>Closed with its proof, but after the due moment.</summary>
    DoneLate,
}

/// <summary>The state of a duty is worked out from its dates and never stored: a clock needs no job to run.</summary>
public static class DutyStates
{
    /// <summary>States in which the unit still owes.</summary>
    public static readonly IReadOnlySet<DutyState> Owed = new HashSet<DutyState> { DutyState.OnTime, DutyState.DueSoon, DutyState.Late };

    /// <summary>The state at a moment.</summary>
    public static DutyState At(DateTimeOffset now, DateTimeOffset due, DateTimeOffset? closed) => closed switch
    {
        { } day when day < due => DutyState.Done,
        not null => DutyState.DoneLate,
        null when now >= due => DutyState.Late,
        null when due - now <= TimeSpan.FromHours(24) => DutyState.DueSoon,
        null => DutyState.OnTime,
    };
}
