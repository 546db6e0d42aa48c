namespace CauNoi.AddressBook.Rules;

/// <summary>Which addresses may stand in a message that many open.</summary>
public static class Links
{
    /// <summary>Encrypted pages, and pages of this system. Nothing that runs, and nothing that leads elsewhere in disguise.</summary>
    public static bool Safe(string link) =>
        (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal))
        || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0);
}
