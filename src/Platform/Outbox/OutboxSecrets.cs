using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;

namespace CauNoi.Platform.Outbox;

/// <summary>
/// A secret inside a message, such as the link of an invitation, or a recipient whose name beside the subject would say too
/// much. In the table, and in every backup of it, it lies
/// encrypted with this installation's keys, which are kept apart; it is opened in memory while the message leaves.
/// </summary>
public sealed partial class OutboxSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector secrets = protection.CreateProtector("caunoi.outbox");

    /// <summary>What to write into a body in the secret's place.</summary>
    public string Sealed(string secret) => $"{{secret:{secrets.Protect(secret)}}}";

    /// <summary>The message as it leaves.</summary>
    internal Message Open(Message message) => message with { Recipient = Open(message.Recipient), Body = Open(message.Body) };

    /// <summary>A text as it leaves.</summary>
    internal string Open(string body) => Place().Replace(body, found => secrets.Unprotect(found.Groups["sealed"].Value));

    [GeneratedRegex(@"\{secret:(?<sealed>[A-Za-z0-9_-]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
