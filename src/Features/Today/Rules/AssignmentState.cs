using CauNoi.Kernel;

namespace CauNoi.Today.Rules;

/// <summary>How work given by hand stands.</summary>
public enum AssignmentState
{
    Given,
    Done,
    Withdrawn,
}

/// <summary>What can happen to it.</summary>
public enum AssignmentStep
{
    Finish,
    Withdraw,
    Reopen,
}

/// <summary>States and the table of transitions.</summary>
public static class AssignmentStates
{
    /// <summary>The state after a step; null where the step is not possible. What was withdrawn by mistake is given anew.</summary>
    public static AssignmentState? After(AssignmentState from, AssignmentStep step) => (from, step) switch
    {
        (AssignmentState.Given, AssignmentStep.Finish) => AssignmentState.Done,
        (AssignmentState.Given, AssignmentStep.Withdraw) => AssignmentState.Withdrawn,
        (AssignmentState.Done, AssignmentStep.Reopen) => AssignmentState.Given,
        _ => null,
    };

    public static string Word(AssignmentState state) => state switch
    {
        AssignmentState.Given => "Đang làm", AssignmentState.Done => "Đã xong", _ => "Đã rút",
    };

    /// <summary>Why a step is not possible.</summary>
    public static Refusal Refused(AssignmentState from) => from switch
    {
        AssignmentState.Given => new Refusal("Việc này chưa xong nên chưa cần mở lại."),
        AssignmentState.Done => new Refusal("Việc này đã được báo xong. Xin mở lại trang để xem kết quả."),
        _ => new Refusal("Việc này đã được người giao rút lại."),
    };
}
