using Microsoft.AspNetCore.WebUtilities;

namespace CauNoi.Account.Passkeys;

/// <summary>Bytes that travel through a form.</summary>
internal static class Encoded
{
    public static byte[]? Bytes(string text)
    {
        try
        {
            return text.Length == 0 ? null : WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
