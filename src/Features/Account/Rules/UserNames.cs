using System.Text.RegularExpressions;

namespace CauNoi.Account.Rules;

/// <summary>What a user name looks like: what any keyboard types and any sheet of paper prints without doubt.</summary>
public static partial class UserNames
{
    /// <summary>Most characters.</summary>
    public const int MaxLength = 40;

    /// <summary>Whether it may be a user name.</summary>
    public static bool Fits(string name) => name.Length <= MaxLength && Shape().IsMatch(name);

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
