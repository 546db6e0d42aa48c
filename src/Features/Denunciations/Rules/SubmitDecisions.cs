using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.Denunciations.Rules;

/// <summary>What a denunciation must say to be one.</summary>
public static class SubmitDecisions
{
    /// <summary>Name and address (Law 25/2018/QH14, Article 23); a word about corruption needs none.</summary>
    public static IEnumerable<Refusal> Judge(string text, string name, string address, bool corruption)
    {
        if (text.Length > 0 && Fold.Syllables(text).Distinct().Count() < 4) yield return DenunciationRefusals.TextTooThin;
        if (corruption) yield break;
        if (name.Length == 0) yield return DenunciationRefusals.NameNeeded;
        if (address.Length == 0) yield return DenunciationRefusals.AddressNeeded;
    }
}
