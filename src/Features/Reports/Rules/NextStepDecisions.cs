using CauNoi.Kernel;
using CauNoi.Kernel.Time;

namespace CauNoi.Reports.Rules;

/// <summary>What a unit may promise in a report, and how the report says it.</summary>
public static class NextStepDecisions
{
    public const int Most = 20;

    private const int MostYears = 3;

    /// <summary>Why a step cannot be taken in: a report is no list of everything, and what is to come lies ahead.</summary>
    public static Refusal? Against(int there, DateOnly due, DateOnly today) =>
        there >= Most ? ReportRefusals.StepsFull : due <= today || due > today.AddYears(MostYears) ? ReportRefusals.StepDay : null;

    /// <summary>Why a step cannot be reported as done.</summary>
    public static Refusal? AgainstDone(bool owed, bool done) => done ? ReportRefusals.StepDone : owed ? null : ReportRefusals.StepNotOwed;

    public static string Sentence(string words, string who, DateOnly due) => $"{words.TrimEnd('.', ' ')}; {who} phụ trách; xong chậm nhất ngày {VietnameseDates.Format(due)}.";
}
