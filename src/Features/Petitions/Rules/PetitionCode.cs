using CauNoi.Kernel.Text;

namespace CauNoi.Petitions.Rules;

/// <summary>What a sender keeps: the code of the case, which may become public, and the secret, which never does. Both are stored, or hashed, as shown: 7K3M-9QPD.</summary>
public static class PetitionCode
{
    // The prefix that a person may type before it is no part of it.
    private static readonly SlipCode Codes = new("KN");

    /// <summary>The code or secret as stored from whatever a person types: lower case, spaces, no dash; nothing where it is none.</summary>
    public static string? Parse(string? typed) => Codes.Parse(typed ?? "") is { } parsed ? parsed[3..] : null;

    /// <summary>Eight signs as people read them.</summary>
    public static string Shown(string signs) => $"{signs[..4]}-{signs[4..]}";
}
