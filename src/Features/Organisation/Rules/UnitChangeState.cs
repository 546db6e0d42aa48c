namespace CauNoi.Organisation.Rules;

/// <summary>Where a change of units stands.</summary>
public enum UnitChangeState
{
    /// <summary>Being put together; nothing holds yet.</summary>
    Draft,

    /// <summary>Waits for a second person.</summary>
    Proposed,

    /// <summary>Entered: the tree changes on its day.</summary>
    Applied,

    /// <summary>Taken back before anything was built on it; both stay visible.</summary>
    Undone,

    /// <summary>Given up before it was proposed.</summary>
    Dropped,
}

/// <summary>What can be done to a change of units.</summary>
public enum UnitChangeStep
{
    Propose,
    Return,
    Apply,
    Undo,
    Drop,
}

/// <summary>The states and the only table of transitions.</summary>
public static class UnitChangeStates
{
    private static readonly Dictionary<(UnitChangeState, UnitChangeStep), UnitChangeState> Table = new()
    {
        [(UnitChangeState.Draft, UnitChangeStep.Propose)] = UnitChangeState.Proposed,
        // A commune changes its own residential areas without asking anybody.
        [(UnitChangeState.Draft, UnitChangeStep.Apply)] = UnitChangeState.Applied,
        [(UnitChangeState.Draft, UnitChangeStep.Drop)] = UnitChangeState.Dropped,
        [(UnitChangeState.Proposed, UnitChangeStep.Return)] = UnitChangeState.Draft,
        [(UnitChangeState.Proposed, UnitChangeStep.Apply)] = UnitChangeState.Applied,
        [(UnitChangeState.Applied, UnitChangeStep.Undo)] = UnitChangeState.Undone,
    };

    /// <summary>The state after a step, or null when the step is not possible from here.</summary>
    public static UnitChangeState? After(UnitChangeState state, UnitChangeStep step) => Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>The word people read.</summary>
    public static string Word(UnitChangeState state) => state switch
    {
        UnitChangeState.Draft => "Đang soạn",
        UnitChangeState.Proposed => "Chờ duyệt",
        UnitChangeState.Applied => "Đã ghi",
        UnitChangeState.Undone => "Đã hoàn tác",
        UnitChangeState.Dropped => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
