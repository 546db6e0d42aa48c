using System.IO.Compression;
using System.Text;

namespace CauNoi.Documents.Reading.Pdf;

/// <summary>Looks into a PDF before any program opens it: what runs by itself is refused, also where it hides in packed lists of objects.</summary>
internal static class PdfGate
{
    private const int HeadWithin = 1024, LooksBack = 2048, MostPacked = 2_000;
    private const long MostUnpacked = 128L << 20;

    private static readonly string[] Running = ["/JavaScript", "/JS", "/Launch", "/RichMedia"];

    public static bool Looks(ReadOnlySpan<byte> file) => file[..Math.Min(file.Length, HeadWithin)].IndexOf("%PDF-"u8) >= 0;

    public static void Check(byte[] file, CancellationToken stop)
    {
        if (Runs(file)) throw new NotReadException(RefusedFor.Script);
        var (packed, unpacked) = (0, 0L);
        foreach (var (start, terms) in Streams(file))
        {
            stop.ThrowIfCancellationRequested();
            if (++packed > MostPacked) throw new NotReadException(RefusedFor.Bomb);

            // Lists of objects are packed in one way by every program that writes them; another way is there to hide something.
            if (!terms.Contains("/FlateDecode", StringComparison.Ordinal) || terms.Contains("/ASCII", StringComparison.Ordinal)) throw new NotReadException(RefusedFor.Script);
            var content = Inflate(file, start, MostUnpacked - unpacked);
            unpacked += content.Length;
            if (Runs(content)) throw new NotReadException(RefusedFor.Script);
        }
    }

    public static bool IsEncrypted(ReadOnlySpan<byte> file) => file.IndexOf("/Encrypt"u8) >= 0;

    /// <summary>A name may spell any letter as # and two digits.</summary>
    private static bool Runs(byte[] content)
    {
        foreach (var name in Running)
            if (Named(content, Encoding.ASCII.GetBytes(name))) return true;
        if (content.AsSpan().IndexOf((byte)'#') < 0) return false;
        var spelled = Spelled(content);
        return Running.Any(name => Named(spelled, Encoding.ASCII.GetBytes(name)));
    }

    private static bool Named(ReadOnlySpan<byte> content, ReadOnlySpan<byte> name)
    {
        for (var at = content.IndexOf(name); at >= 0;)
        {
            var end = at + name.Length;

            // In the middle of packed data three letters come about by chance; a name is followed by something that ends it.
            if (end < content.Length && content[end] is (byte)' ' or (byte)'(' or (byte)'<' or (byte)'/' or (byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'[' or (byte)'>'
                && (name.Length > 3 || Followed(content[end..]))) return true;
            var next = content[end..].IndexOf(name);
            at = next < 0 ? -1 : end + next;
        }

        return false;
    }

    /// <summary>The short name counts where a script or a reference to one follows.</summary>
    private static bool Followed(ReadOnlySpan<byte> rest)
    {
        rest = rest[..Math.Min(rest.Length, 24)].TrimStart(" \r\n\t"u8);
        return rest.Length > 0 && (rest[0] is (byte)'(' or (byte)'<' || char.IsAsciiDigit((char)rest[0]));
    }

    private static byte[] Spelled(byte[] content)
    {
        var spelled = new MemoryStream(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '#' && i + 2 < content.Length && char.IsAsciiHexDigit((char)content[i + 1]) && char.IsAsciiHexDigit((char)content[i + 2]))
            {
                spelled.WriteByte(Convert.ToByte(Encoding.ASCII.GetString(content, i + 1, 2), 16));
                i += 2;
            }
            else spelled.WriteByte(content[i]);
        }

        return spelled.ToArray();
    }

    /// <summary>Where each packed list of objects begins, and the terms in front of it.</summary>
    private static IEnumerable<(int Start, string Terms)> Streams(byte[] file)
    {
        for (var at = file.AsSpan().IndexOf("stream"u8); at >= 0; at = Next(file, at + 6))
        {
            var start = at + 6;
            if (at >= 3 && file.AsSpan(at - 3, 3).SequenceEqual("end"u8)) continue;
            while (start < file.Length && file[start] is (byte)'\r' or (byte)'\n') start++;
            var back = Math.Max(0, at - LooksBack);
            var terms = Encoding.Latin1.GetString(file, back, at - back);
            if (terms.LastIndexOf(" obj", StringComparison.Ordinal) is >= 0 and var begin) terms = terms[begin..];
            if (terms.Contains("/ObjStm", StringComparison.Ordinal) || (terms.Contains('#', StringComparison.Ordinal) && Encoding.Latin1.GetString(Spelled(Encoding.Latin1.GetBytes(terms))).Contains("/ObjStm", StringComparison.Ordinal)))
                yield return (start, terms);
        }
    }

    private static int Next(byte[] file, int from) => file.AsSpan(from).IndexOf("stream"u8) is >= 0 and var found ? from + found : -1;

    private static byte[] Inflate(byte[] file, int start, long most)
    {
        try
        {
            using var packed = new ZLibStream(new MemoryStream(file, start, file.Length - start, writable: false), CompressionMode.Decompress);
            var content = new MemoryStream();
            var buffer = new byte[32_768];
            for (var read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
            {
                if (content.Length + read > most) throw new NotReadException(RefusedFor.Bomb);
                content.Write(buffer, 0, read);
            }

            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            // Broken, so nobody can unpack it: the reader of PDF will say whether the rest is a document.
            return [];
        }
    }
}
