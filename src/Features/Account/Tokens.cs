using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace CauNoi.Account;

/// <summary>Secrets that a browser or a link carries: 256 random bits, of which only the hash is stored.</summary>
public static class Tokens
{
    public static (string Token, byte[] Hash) New()
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        return (token, Hash(token));
    }

    public static byte[] Hash(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));
}
