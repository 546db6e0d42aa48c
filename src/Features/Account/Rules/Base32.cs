namespace CauNoi.Account.Rules;

/// <summary>Bytes as letters that can be read aloud and typed (RFC 4648, without padding).</summary>
public static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        var (kept, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (kept, bits) = ((kept << 8) | one, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Letters[(kept >> (bits - 5)) & 31]);
            kept &= (1 << bits) - 1;
        }

        if (bits > 0) text.Append(Letters[(kept << (5 - bits)) & 31]);
        return text.ToString();
    }

    /// <summary>In groups of four, as people copy it.</summary>
    public static string Grouped(string text) => string.Join(' ', text.Chunk(4).Select(g => new string(g)));
}
