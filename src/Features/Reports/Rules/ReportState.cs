using CauNoi.Kernel;

namespace CauNoi.Reports.Rules;

/// <summary>How far a report has come. Before there is a row it is not made.</summary>
public enum ReportState
{
    /// <summary>Worked on; its figures are those of now.</summary>
    Draft,

    /// <summary>Laid before whoever signs: its figures are frozen.</summary>
    Proposed,
    Sent,

    /// <summary>Came back with reasons; worked on again.</summary>
    Returned,
    Accepted,
}

/// <summary>What may happen to a report.</summary>
public enum ReportStep
{
    Write,
    Propose,

    /// <summary>Whoever signs gives it back to whoever wrote it.</summary>
    GiveBack,
    Sign,
    Return,
    Accept,

    /// <summary>What was sent as an estimate gets its final figures.</summary>
    Settle,

    /// <summary>The signed file comes back from the office's tool.</summary>
    AddSigned,
}

/// <summary>Which step is open in which state, and how states are called.</summary>
public static class ReportStates
{
    public static IReadOnlySet<ReportState> Open { get; } = new HashSet<ReportState> { ReportState.Draft, ReportState.Returned };

    public static IReadOnlySet<ReportState> HandedIn { get; } = new HashSet<ReportState> { ReportState.Sent, ReportState.Accepted };

    public static Refusal? Against(ReportState state, ReportStep step) => (state, step) switch
    {
        (ReportState.Draft or ReportState.Returned, ReportStep.Write or ReportStep.Propose) => null,
        (ReportState.Proposed, ReportStep.GiveBack or ReportStep.Sign) => null,
        (ReportState.Sent, ReportStep.Return or ReportStep.Accept) => null,
        (ReportState.Sent or ReportState.Accepted, ReportStep.Settle or ReportStep.AddSigned) => null,
        (ReportState.Proposed, ReportStep.Write) => ReportRefusals.Waiting,
        (ReportState.Sent or ReportState.Accepted, ReportStep.Write or ReportStep.Propose or ReportStep.Sign) => ReportRefusals.SentAlready,
        (ReportState.Accepted, ReportStep.Return or ReportStep.Accept) => ReportRefusals.AcceptedAlready,
        _ => ReportRefusals.NotNow,
    };

    /// <summary>What a state is called; nothing is made where there is no row.</summary>
    public static string Word(ReportState? state) => state switch
    {
        null => "chưa lập",
        ReportState.Draft => "nháp",
        ReportState.Proposed => "trình",
        ReportState.Sent => "đã gửi",
        ReportState.Returned => "trả lại",
        _ => "chấp nhận",
    };
}
