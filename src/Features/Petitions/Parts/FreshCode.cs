using System.Security.Cryptography;
using CauNoi.Kernel.Text;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Parts;

/// <summary>A new code: drawn at random, not to be guessed, and not counting anything.</summary>
internal static class FreshCode
{
    public static string Draw() => PetitionCode.Shown(RandomNumberGenerator.GetString(SlipCode.Alphabet, SlipCode.Signs));
}
