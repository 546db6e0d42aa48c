using CauNoi.Kernel.Text;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Pages;

namespace CauNoi.Petitions.Take;

/// <summary>How often words, contacts and addresses of a submission came lately. What is over is held for a look and never dropped.</summary>
public sealed class IntakeCounts(SeenCounts counts)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Counts a submission and says how often the same came.</summary>
    public IntakeLook Look(Submission submission, bool trapped)
    {
        var contact = IntakeDecisions.PhoneDigits(submission.Phone) is { Length: > 0 } phone ? phone : submission.Email.ToLowerInvariant();
        return new IntakeLook(
            submission.Text.Length == 0 ? 0 : counts.Count("petition words", Fold.Key(submission.Text), Day),
            contact.Length == 0 ? 0 : counts.Count("petition contact", contact, Day),
            submission.From.Length == 0 ? 0 : counts.Count("petition address", submission.From, Hour),
            submission.Filling, trapped);
    }
}
