using CauNoi.Kernel;
using CauNoi.Kernel.Time;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports;

/// <summary>A report of a unit, in a form, over a period. What it says is in its texts and in what was frozen.</summary>
public sealed class Report
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public required string Template { get; init; }

    public int TemplateVersion { get; set; }

    public required string Period { get; init; }

    public DateOnly First { get; init; }

    public DateOnly Last { get; init; }

    /// <summary>The last day that is counted.</summary>
    public DateOnly CutOff { get; init; }

    public ReportState State { get; private set; } = ReportState.Draft;

    public string Number { get; set; } = "";

    public string Symbol { get; set; } = "";

    public DateOnly? Dated { get; private set; }

    /// <summary>The name of whoever laid it before the signer; before that, of whoever began it.</summary>
    public string Writer { get; private set; } = "";

    /// <summary>The name under the paper.</summary>
    public string Signer { get; private set; } = "";

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public Guid? ProposedBy { get; private set; }

    public DateTimeOffset? ProposedAt { get; private set; }

    public Guid? SignedBy { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Of two who do something at once, one wins.</summary>
    public uint Version { get; init; }

    public ReportKey Key => new(Unit, Template, Kernel.Time.Period.Parse(Period));

    /// <summary>Number and symbol; the Party's symbol brings its own stroke.</summary>
    public string Sign => Number.Length == 0 ? "" : Symbol.StartsWith('-') ? $"{Number}{Symbol}" : $"{Number}/{Symbol}";

    public Refusal? Propose(Guid by, string writer, DateTimeOffset now) => Step(ReportStep.Propose, () => (State, ProposedBy, Writer, ProposedAt) = (ReportState.Proposed, by, writer, now));

    public Refusal? GiveBack() => Step(ReportStep.GiveBack, () => State = ReportState.Draft);

    public Refusal? SignBy(Guid by, string signer, DateTimeOffset now) => Step(ReportStep.Sign, () =>
        (State, SignedBy, SignedAt, Signer, Dated) = (ReportState.Sent, by, now, signer, VietnamTime.DayOf(now)));

    public Refusal? Return(Guid by, DateTimeOffset now) => Step(ReportStep.Return, () => (State, DecidedBy, DecidedAt) = (ReportState.Returned, by, now));

    public Refusal? Accept(Guid by, DateTimeOffset now) => Step(ReportStep.Accept, () => (State, DecidedBy, DecidedAt) = (ReportState.Accepted, by, now));

    public Refusal? Settle(DateTimeOffset now) => Step(ReportStep.Settle, () => SettledAt = now);

    private Refusal? Step(ReportStep step, Action apply)
    {
        if (ReportStates.Against(State, step) is { } refused) return refused;
        apply();
        return null;
    }
}
