using CauNoi.Kernel.Time;

namespace CauNoi.Reports.Rules;

/// <summary>Whom a report goes to.</summary>
public enum ReportTo
{
    /// <summary>The unit above, within the system: it returns and accepts.</summary>
    Above,

    /// <summary>The unit's own people: a self-assessment.</summary>
    Own,

    /// <summary>Somebody outside: delivery is noted, nobody accepts here.</summary>
    Outside,
}

/// <summary>A reporting duty as dated data: who owes, to whom and through whom, how often, in which form, by when.</summary>
public sealed record ReportRule
{
    /// <summary>Stable name: "monthly-work".</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The form it is written in.</summary>
    public required string Template { get; init; }

    /// <summary>The kinds of unit that owe it.</summary>
    public required IReadOnlyList<string> Owes { get; init; }

    /// <summary>Right below which kinds of unit; empty for anywhere. A branch in a commune does not report to the province.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    public required ReportTo To { get; init; }

    /// <summary>The addressee as papers name it.</summary>
    public required string Addressee { get; init; }

    /// <summary>Through whom ("qua Ban Dân vận"); empty where it goes straight.</summary>
    public string Via { get; init; } = "";

    /// <summary>Month, quarter, half, nine months, year; null where somebody fixes period and day each time: a session, mid-term, end of term, on demand.</summary>
    public PeriodKind? Cadence { get; init; }

    /// <summary>When it is due; null where the day is fixed each time.</summary>
    public ReportDay? Due { get; init; }

    /// <summary>Until when figures are counted; the period's last day where it says nothing.</summary>
    public ReportDay? CutOff { get; init; }

    /// <summary>By when somebody has to fix the day of a period; null where nobody is asked.</summary>
    public ReportDay? AskBy { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public required string Basis { get; init; }

    public bool Confirmed { get; init; }

    /// <summary>Whether its days are fixed by people: "hằng năm" without a day asks somebody to name one.</summary>
    public bool Called => Cadence is null || Due is null;

    /// <summary>To whom, and through whom.</summary>
    public string Whom => Via.Length > 0 ? $"{Addressee} (qua {Via})" : Addressee;

    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>A period and a day that somebody fixed for a rule that has none of its own.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Unit">Who fixed it: it binds this unit and what lies below.</param>
/// <param name="Period">What is reported on.</param>
/// <param name="Due">By when.</param>
public sealed record FixedDay(string Rule, int Unit, Period Period, DateOnly Due);
