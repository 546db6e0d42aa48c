using CauNoi.Kernel;

namespace CauNoi.Denunciations.Rules;

/// <summary>
/// The phrase that locks an opener's private key. It is all that stands between a stolen backup and the content, so it is
/// longer than a pass word; letters large or small and spaces do not count, because people type it on strange keyboards.
/// </summary>
public static class PassPhrase
{
    public const int MinLength = 20;
    public const int MinWords = 5;

    /// <summary>The phrase as the key is made from it.</summary>
    public static string Plain(string typed) => string.Join(' ', typed.Normalize(System.Text.NormalizationForm.FormC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What stands against a new one.</summary>
    public static IEnumerable<Refusal> Judge(string typed, string again)
    {
        var plain = Plain(typed);
        if (plain.Length < MinLength || plain.Split(' ').Distinct().Count() < MinWords) yield return DenunciationRefusals.PhraseShort;
        if (plain != Plain(again)) yield return DenunciationRefusals.PhraseDiffers;
    }
}
