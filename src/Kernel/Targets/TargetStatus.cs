namespace CauNoi.Kernel.Targets;

/// <summary>How a target stands at a unit on a day.</summary>
public enum TargetStatus
{
    /// <summary>Trễ: less than half of what should stand, or a day on the way has passed unreached.</summary>
    Late,

    /// <summary>Chậm: behind what should stand today.</summary>
    Slow,

    /// <summary>Chưa chứng minh: the figure is there, too few of its records have evidence.</summary>
    Unproven,

    /// <summary>Chưa bắt đầu.</summary>
    NotStarted,

    /// <summary>Chưa tính được, with the reason.</summary>
    Unknown,

    /// <summary>Không đạt: the period is over.</summary>
    Missed,

    /// <summary>Đúng tiến độ.</summary>
    OnTrack,

    /// <summary>Đạt.</summary>
    Reached,

    /// <summary>Không áp dụng: the unit does not satisfy the condition of the target.</summary>
    NotApplicable,
}

/// <summary>Words and named sets of how targets stand. The order of the names is that of urgency.</summary>
public static class TargetStatuses
{
    /// <summary>What somebody has to look at, because the goal is in danger.</summary>
    public static IReadOnlySet<TargetStatus> Behind { get; } = new HashSet<TargetStatus> { TargetStatus.Late, TargetStatus.Slow, TargetStatus.Missed };

    /// <summary>What goes as it should.</summary>
    public static IReadOnlySet<TargetStatus> Well { get; } = new HashSet<TargetStatus> { TargetStatus.OnTrack, TargetStatus.Reached };

    /// <summary>The word that stands on boards; colour never says it alone.</summary>
    public static string Word(this TargetStatus status) => status switch
    {
        TargetStatus.Late => "trễ",
        TargetStatus.Slow => "chậm",
        TargetStatus.Unproven => "chưa chứng minh",
        TargetStatus.NotStarted => "chưa bắt đầu",
        TargetStatus.Unknown => "chưa tính được",
        TargetStatus.Missed => "không đạt",
        TargetStatus.OnTrack => "đúng tiến độ",
        TargetStatus.Reached => "đạt",
        _ => "không áp dụng",
    };
}
