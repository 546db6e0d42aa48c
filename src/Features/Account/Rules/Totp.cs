using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CauNoi.Account.Rules;

/// <summary>Codes that change every half minute (RFC 6238, with HMAC-SHA-1 and six digits, which every app knows).</summary>
public static class Totp
{
    public const int Digits = 6;

    private const int Seconds = 30;

    // A telephone's clock may be half a minute off, either way (RFC 6238, 5.2).
    private const int Drift = 1;

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / Seconds;

    public static string Code(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238's own algorithm: HMAC does not rest on SHA-1's collision resistance, and other hashes are unknown to many apps.
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & int.MaxValue;
        var most = 1;
        for (var digit = 0; digit < digits; digit++) most *= 10;
        return (number % most).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step a typed code belongs to, if it is newer than the last one used; null when the code is wrong, old or used.</summary>
    public static long? Accepts(ReadOnlySpan<byte> secret, string typed, DateTimeOffset now, long lastStep)
    {
        var given = System.Text.Encoding.UTF8.GetBytes(string.Concat(typed.Where(c => !char.IsWhiteSpace(c))));
        long? found = null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            var right = CryptographicOperations.FixedTimeEquals(given, System.Text.Encoding.UTF8.GetBytes(Code(secret, step)));
            if (right && step > lastStep) found = step;
        }

        return found;
    }

    /// <summary>What the picture says to the app.</summary>
    public static string Address(ReadOnlySpan<byte> secret, string userName) =>
        $"otpauth://totp/CauNoi:{Uri.EscapeDataString(userName)}?secret={Base32.Encode(secret)}&issuer=CauNoi";
}
