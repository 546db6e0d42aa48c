namespace CauNoi.Reports.Rules;

/// <summary>A report that has fallen due, and what became of it.</summary>
/// <param name="Unit">Who owed it.</param>
/// <param name="Template">In which form.</param>
/// <param name="Due">By when.</param>
/// <param name="Signed">The day on which it was sent; null while it was not, or came back.</param>
/// <param name="State">How far it is; null where nobody has begun.</param>
public sealed record DueReport(int Unit, string Template, DateOnly Due, DateOnly? Signed, ReportState? State);

/// <summary>How many reports fell due, and how many of them came: in time, late, not at all.</summary>
public sealed record ReportTally(int Due, int OnTime, int Late, int Missing, int Returned, int Accepted)
{
    /// <summary>Every report that fell due stands in exactly one of: in time, late, missing. One that came back is missing until it is sent again.</summary>
    public static ReportTally Of(IEnumerable<DueReport> reports)
    {
        var (due, onTime, late, returned, accepted) = (0, 0, 0, 0, 0);
        foreach (var report in reports)
        {
            due++;
            if (report.State == ReportState.Returned) returned++;
            if (report.State == ReportState.Accepted) accepted++;
            if (report.Signed is not { } signed) continue;
            if (signed <= report.Due) onTime++;
            else late++;
        }

        return new ReportTally(due, onTime, late, due - onTime - late, returned, accepted);
    }

    /// <summary>The share that came in time; null where nothing fell due.</summary>
    public decimal? Rate => Due == 0 ? null : (decimal)OnTime / Due;
}
