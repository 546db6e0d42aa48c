using CauNoi.Kernel;

namespace CauNoi.Programmes.Rules;

/// <summary>How far a programme has come.</summary>
public enum ProgrammeState
{
    Draft,
    Proposed,
    Issued,
    Ended,
    Dropped,
}

/// <summary>What may happen to a programme as a whole.</summary>
public enum ProgrammeStep
{
    /// <summary>Its words and targets are worked on.</summary>
    Edit,
    Propose,
    Issue,
    SendBack,
    Drop,

    /// <summary>A target gets another wording.</summary>
    Amend,
    End,
}

/// <summary>Which step is open in which state.</summary>
public static class ProgrammeStates
{
    public static Refusal? Against(ProgrammeState state, ProgrammeStep step) => (state, step) switch
    {
        (ProgrammeState.Draft, ProgrammeStep.Edit or ProgrammeStep.Propose or ProgrammeStep.Drop) => null,
        (ProgrammeState.Proposed, ProgrammeStep.Issue or ProgrammeStep.SendBack) => null,
        (ProgrammeState.Issued, ProgrammeStep.Amend or ProgrammeStep.End) => null,
        (ProgrammeState.Proposed, ProgrammeStep.Edit) => ProgrammeRefusals.Waiting,
        (ProgrammeState.Issued or ProgrammeState.Ended, ProgrammeStep.Edit) => ProgrammeRefusals.Stands,
        (ProgrammeState.Issued, ProgrammeStep.Issue) => ProgrammeRefusals.IssuedAlready,
        _ => ProgrammeRefusals.NotNow,
    };

    public static string Word(ProgrammeState state) => state switch
    {
        ProgrammeState.Draft => "Đang soạn",
        ProgrammeState.Proposed => "Chờ ban hành",
        ProgrammeState.Issued => "Đã ban hành",
        ProgrammeState.Ended => "Đã kết thúc",
        _ => "Đã bỏ",
    };
}
