using System.Globalization;
using CauNoi.Kernel;

namespace CauNoi.Programmes.Rules;

/// <summary>What the head of a programme must say.</summary>
/// <param name="First">First day of its term.</param>
/// <param name="Last">Last day of its term.</param>
/// <param name="IssuedOn">The day on the document.</param>
/// <param name="ReportBy">dd/MM, or empty.</param>
public sealed record ProgrammeDays(DateOnly First, DateOnly Last, DateOnly? IssuedOn, string ReportBy);

/// <summary>What stands against a programme as a whole.</summary>
public static class ProgrammeDecisions
{
    private const int LongestYears = 11;

    public static IReadOnlyList<Refusal> Head(ProgrammeDays days)
    {
        var refusals = new List<Refusal>();
        if (days.First > days.Last) refusals.Add(ProgrammeRefusals.TermBackwards);
        else if (days.Last > days.First.AddYears(LongestYears)) refusals.Add(ProgrammeRefusals.TermTooLong);
        if (days.IssuedOn > days.Last) refusals.Add(ProgrammeRefusals.IssuedAfterTerm);
        if (days.ReportBy.Length > 0 && !DateOnly.TryParseExact($"{days.ReportBy}/2024", "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) refusals.Add(ProgrammeRefusals.ReportDay);
        return refusals;
    }

    /// <summary>Whether enough is there to be issued; targets it need not have.</summary>
    public static IReadOnlyList<Refusal> Complete(bool hasNumber, DateOnly? issuedOn, bool hasSigner, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (!hasNumber) refusals.Add(ProgrammeRefusals.NumberMissing);
        if (issuedOn is not { } day) refusals.Add(ProgrammeRefusals.DayMissing);
        else if (day > today) refusals.Add(ProgrammeRefusals.DayAhead);
        if (!hasSigner) refusals.Add(ProgrammeRefusals.SignerMissing);
        return refusals;
    }
}
