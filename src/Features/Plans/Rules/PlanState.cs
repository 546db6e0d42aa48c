namespace CauNoi.Plans.Rules;

/// <summary>Where the plan of a unit for a year stands.</summary>
public enum PlanState
{
    /// <summary>Chưa lập: nobody wrote anything yet. What binds the unit stands there all the same.</summary>
    None,

    /// <summary>Nháp: being written, or taken up again.</summary>
    Draft,

    /// <summary>Đã ban hành.</summary>
    Issued,

    /// <summary>Đã gửi cấp trên.</summary>
    Sent,
}

/// <summary>What can be done to a plan as a whole.</summary>
public enum PlanStep
{
    /// <summary>Something is written into it.</summary>
    Write,

    Issue,

    Send,

    /// <summary>Taken up again, with a reason.</summary>
    Rework,
}

/// <summary>The states, the named sets of them, and the only table of transitions.</summary>
public static class PlanStates
{
    /// <summary>States in which the unit stands by its plan.</summary>
    public static readonly IReadOnlySet<PlanState> InForce = new HashSet<PlanState> { PlanState.Issued, PlanState.Sent };

    /// <summary>All of them, in their order.</summary>
    public static readonly IReadOnlyList<PlanState> InOrder = [PlanState.None, PlanState.Draft, PlanState.Issued, PlanState.Sent];

    private static readonly Dictionary<(PlanState, PlanStep), PlanState> Table = new()
    {
        [(PlanState.None, PlanStep.Write)] = PlanState.Draft,
        [(PlanState.Draft, PlanStep.Write)] = PlanState.Draft,
        // Reading an amendment, adding a task: the plan in force grows and stays in force.
        [(PlanState.Issued, PlanStep.Write)] = PlanState.Issued,
        [(PlanState.Sent, PlanStep.Write)] = PlanState.Sent,
        [(PlanState.Draft, PlanStep.Issue)] = PlanState.Issued,
        [(PlanState.Issued, PlanStep.Send)] = PlanState.Sent,
        // Sending twice is one sending.
        [(PlanState.Sent, PlanStep.Send)] = PlanState.Sent,
        [(PlanState.Issued, PlanStep.Rework)] = PlanState.Draft,
        [(PlanState.Sent, PlanStep.Rework)] = PlanState.Draft,
    };

    /// <summary>The state after a step, or null when the step is not possible from here.</summary>
    public static PlanState? After(PlanState state, PlanStep step) => Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>Where a plan stands: as its row says, else by whether anything was written.</summary>
    public static PlanState Of(PlanState? row, bool written) => row ?? (written ? PlanState.Draft : PlanState.None);

    /// <summary>The word people read.</summary>
    public static string Word(PlanState state) => state switch
    {
        PlanState.None => "Chưa lập",
        PlanState.Draft => "Nháp",
        PlanState.Issued => "Đã ban hành",
        _ => "Đã gửi cấp trên",
    };
}
