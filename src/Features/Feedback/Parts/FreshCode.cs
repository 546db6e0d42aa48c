using System.Security.Cryptography;
using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Text;

namespace CauNoi.Feedback.Parts;

/// <summary>A new code: drawn at random, not to be guessed, and not counting anything.</summary>
internal static class FreshCode
{
    public static string Draw() => FeedbackCode.Parse(RandomNumberGenerator.GetString(SlipCode.Alphabet, SlipCode.Signs))!;
}
