using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Account.Rules;

/// <summary>Codes on paper: how they are written, and what of them is kept.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    /// <summary>Random bytes of one code: 16 letters, too many to try even for somebody who holds the hashes.</summary>
    public const int Bytes = 10;

    public static string Written(ReadOnlySpan<byte> random) => Base32.Grouped(Base32.Encode(random)).Replace(' ', '-');

    /// <summary>The hash that is kept: of the letters alone, whatever case and hyphens they were typed with, and of whose they are.</summary>
    public static byte[] Hash(Guid account, string typed) => SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{account:N}:{string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant().Replace('0', 'O').Replace('1', 'I').Replace('8', 'B')}"));

    /// <summary>Whether what was typed can be one at all: six digits are a code of the app.</summary>
    public static bool Looks(string typed) => typed.Count(char.IsAsciiLetterOrDigit) == 16;
}
