using CauNoi.Kernel.Text;

namespace CauNoi.OpenPetitions.Rules;

/// <summary>The code of a case: eight signs without look-alikes, kept together and shown in two groups, 7K3M-9QPD.</summary>
public static class OpenCode
{
    public const int Signs = SlipCode.Signs;

    /// <summary>The code as kept, from whatever a person types; nothing where it cannot be one.</summary>
    public static string? Parse(string typed)
    {
        if (typed.Length > 4 * Signs) return null;
        var signs = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return signs.Length == Signs && signs.All(SlipCode.Alphabet.Contains) ? signs : null;
    }

    /// <summary>As people read it out.</summary>
    public static string Show(string code) => $"{code[..(Signs / 2)]}-{code[(Signs / 2)..]}";
}
