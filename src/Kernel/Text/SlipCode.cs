namespace CauNoi.Kernel.Text;

/// <summary>The code a sender keeps: GY-7K3M-9Q2P. No letter or digit that is misread for another (no 0 O 1 I L U).</summary>
/// <param name="Prefix">Two letters that say which desk it belongs to.</param>
public sealed record SlipCode(string Prefix)
{
    /// <summary>The signs a code is made of.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>How many of them, in two groups: 30^8, about 650 thousand million codes.</summary>
    public const int Signs = 8;

    /// <summary>The code as stored from whatever a person types: lower case, spaces or no dashes, with or without its prefix.</summary>
    public string? Parse(string typed)
    {
        var signs = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        if (signs.Length == Signs + Prefix.Length && signs.StartsWith(Prefix, StringComparison.Ordinal)) signs = signs[Prefix.Length..];
        return signs.Length == Signs && signs.All(Alphabet.Contains) ? $"{Prefix}-{signs[..4]}-{signs[4..]}" : null;
    }
}
