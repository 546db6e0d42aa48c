using CauNoi.Kernel.Text;

namespace CauNoi.Feedback.Rules;

/// <summary>The code a sender keeps: GY-7K3M-9Q2P.</summary>
public static class FeedbackCode
{
    private static readonly SlipCode Codes = new("GY");

    /// <summary>The code as stored from whatever a person types.</summary>
    public static string? Parse(string typed) => Codes.Parse(typed);
}
