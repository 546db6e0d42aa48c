using System.IO.Compression;
using System.Text;

namespace CauNoi.Test.Unit.Files.Making;

/// <summary>The mark that is planted, and a search that finds it where a careful reader could.</summary>
internal static class Secret
{
    public const string Text = "BI-MAT-7F3A";

    public static readonly byte[] Ascii = Encoding.ASCII.GetBytes(Text);

    private static readonly byte[][] Forms = [Ascii, Encoding.Unicode.GetBytes(Text), Encoding.BigEndianUnicode.GetBytes(Text)];

    /// <summary>Looks at the bytes as they are and inside everything that inflates, wherever it starts.</summary>
    public static bool IsIn(byte[] bytes)
    {
        if (Forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0)) return true;
        for (var at = 0; at < bytes.Length - 2; at++)
            if ((bytes[at] & 0x0F) == 8 && (bytes[at] * 256 + bytes[at + 1]) % 31 == 0 &&
                Forms.Any(form => Inflate(bytes, at).AsSpan().IndexOf(form) >= 0)) return true;
        return false;
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflating = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflating.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Inflate(byte[] bytes, int at)
    {
        using var plain = new MemoryStream();
        try
        {
            using var inflating = new ZLibStream(new MemoryStream(bytes, at, bytes.Length - at), CompressionMode.Decompress);
            inflating.CopyTo(plain);
        }
        catch (Exception noBeginning) when (noBeginning is InvalidDataException or IOException)
        {
            // Not everything that looks like a beginning is one; what came out before still counts.
        }
        return plain.ToArray();
    }
}
