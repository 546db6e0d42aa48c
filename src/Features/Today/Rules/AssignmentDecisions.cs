using CauNoi.Kernel;

namespace CauNoi.Today.Rules;

/// <summary>What may be given, and what proves that it is done.</summary>
public static class AssignmentDecisions
{
    private const int LongestDays = 730;

    /// <summary>Why that day cannot be the due day, or null.</summary>
    public static Refusal? Due(DateOnly due, DateOnly today) => due < today ? TodayRefusals.DayIsPast
        : due > today.AddDays(LongestDays) ? TodayRefusals.DayIsFar : null;

    /// <summary>Whether a proof is something that can be opened: a page of this program or of the web.</summary>
    public static Refusal? Proof(string? link) => link is null || link.StartsWith("/ban/", StringComparison.Ordinal)
        || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.UserInfo.Length == 0) ? null : TodayRefusals.NoLink;
}
