namespace CauNoi.Denunciations.Rules;

/// <summary>Which of two things came by the sealed door.</summary>
public enum DenunciationKind
{
    /// <summary>A denunciation after the Law on Denunciations: somebody with a name says that somebody broke the law.</summary>
    Denunciation = 1,

    /// <summary>A word about corruption or waste; a name is not asked for.</summary>
    Corruption,
}

/// <summary>How it came.</summary>
public enum DenunciationDoor
{
    Web = 1,
    Desk,

    /// <summary>It was sent as a petition, and somebody at the desk saw what it is.</summary>
    Reclassified,
}

/// <summary>Where a denunciation stands. The Front does not decide it: none of these says that it was right or wrong.</summary>
public enum DenunciationState
{
    /// <summary>Sealed; two openers owe a reading.</summary>
    Waiting = 1,

    /// <summary>Read by two, identity verified, registered; owed to the competent body.</summary>
    Registered,

    /// <summary>With the competent body.</summary>
    Transferred,

    /// <summary>The competent body told its result.</summary>
    Answered,

    /// <summary>Not handled as a denunciation, for a reason of a fixed list.</summary>
    Closed,
}

/// <summary>What an opener does after two have read.</summary>
public enum DenunciationStep
{
    Register,
    Transfer,
    NoteResult,
    Close,
}

/// <summary>The only table of transitions, and the words people read.</summary>
public static class DenunciationStates
{
    private static readonly Dictionary<(DenunciationState, DenunciationStep), DenunciationState> Table = new()
    {
        [(DenunciationState.Waiting, DenunciationStep.Register)] = DenunciationState.Registered,
        [(DenunciationState.Waiting, DenunciationStep.Close)] = DenunciationState.Closed,
        [(DenunciationState.Registered, DenunciationStep.Transfer)] = DenunciationState.Transferred,
        [(DenunciationState.Registered, DenunciationStep.Close)] = DenunciationState.Closed,
        [(DenunciationState.Transferred, DenunciationStep.NoteResult)] = DenunciationState.Answered,
    };

    /// <summary>The state after a step, or null when the step is not possible from here.</summary>
    public static DenunciationState? After(DenunciationState state, DenunciationStep step) => Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>The one status word that whoever holds code and secret reads.</summary>
    public static string Word(DenunciationState state) => state switch
    {
        DenunciationState.Waiting => "Đã nhận, đang niêm phong",
        DenunciationState.Registered => "Đã đăng ký",
        DenunciationState.Transferred => "Đã chuyển cơ quan có thẩm quyền",
        DenunciationState.Answered => "Cơ quan có thẩm quyền đã báo kết quả",
        DenunciationState.Closed => "Không xử lý tiếp theo Luật Tố cáo",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
