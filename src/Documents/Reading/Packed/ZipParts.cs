using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CauNoi.Documents.Reading.Packed;

/// <summary>The parts of a packed document, read with a distrust the usual readers do not have: the list of parts is counted before it is
/// built, no part unpacks beyond its limit whatever it says of itself, and all parts together have a limit too.</summary>
internal sealed class ZipParts
{
    private const int EndSize = 22, HeadSize = 46, LocalSize = 30, MostParts = 4_000, MostListBytes = 2 << 20;
    private const int MostTimes = 300, SmallPart = 4 << 20;

    private readonly byte[] file;
    private readonly ReadLimits limits;
    private readonly Dictionary<string, Part> parts = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    private ZipParts(byte[] file, ReadLimits limits) => (this.file, this.limits) = (file, limits);

    private readonly record struct Part(int At, int Packed, long Size, int Method, bool Sealed);

    public IEnumerable<string> Names => parts.Keys;

    public static bool Looks(ReadOnlySpan<byte> file) => file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8);

    public static ZipParts Open(byte[] file, ReadLimits limits)
    {
        var opened = new ZipParts(file, limits);
        opened.List();
        return opened;
    }

    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>A part unpacked; null when there is none of that name.</summary>
    public byte[]? Read(string name)
    {
        if (!parts.TryGetValue(name, out var part)) return null;
        if (part.Sealed) throw new NotReadException(RefusedFor.Encrypted);
        if (part.At + LocalSize > file.Length || !file.AsSpan(part.At).StartsWith("PK\u0003\u0004"u8)) throw new NotReadException(RefusedFor.Damaged);
        var start = part.At + LocalSize + Short(part.At + 26) + Short(part.At + 28);
        if (start > file.Length - part.Packed) throw new NotReadException(RefusedFor.Damaged);
        return part.Method switch
        {
            0 => file.AsSpan(start, part.Packed).ToArray(),
            8 => Inflate(start, part),
            _ => throw new NotReadException(RefusedFor.Damaged),
        };
    }

    /// <summary>An honest text shrinks to a twentieth; what shrinks to a three-hundredth and is big was made to be big.</summary>
    private byte[] Inflate(int start, Part part)
    {
        if (part.Size > limits.MostPartBytes || (part.Size > SmallPart && part.Size / MostTimes > part.Packed)) throw new NotReadException(RefusedFor.Bomb);
        using var packed = new DeflateStream(new MemoryStream(file, start, part.Packed, writable: false), CompressionMode.Decompress);
        var most = Math.Min(limits.MostPartBytes, Math.Max(SmallPart, (long)part.Packed * MostTimes));
        var content = new MemoryStream();
        var buffer = new byte[32_768];
        for (var read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
        {
            unpacked += read;
            if (content.Length + read > most || unpacked > 2 * limits.MostPartBytes) throw new NotReadException(RefusedFor.Bomb);
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private void List()
    {
        var end = End();
        var (count, size, at) = (Short(end + 10), Int(end + 12), Int(end + 16));
        if (count == ushort.MaxValue || count > MostParts || size > MostListBytes) throw new NotReadException(RefusedFor.Bomb);
        if (at > end || size > end - at) throw new NotReadException(RefusedFor.Damaged);
        var (here, stop) = ((int)at, (int)(at + size));
        for (var i = 0; i < count; i++)
        {
            if (here > stop - HeadSize || !file.AsSpan(here).StartsWith("PK\u0001\u0002"u8)) throw new NotReadException(RefusedFor.Damaged);
            var (name, extra, comment) = (Short(here + 28), Short(here + 30), Short(here + 32));
            if (here > stop - HeadSize - name) throw new NotReadException(RefusedFor.Damaged);
            Add(here, Encoding.UTF8.GetString(file, here + HeadSize, name));
            here += HeadSize + name + extra + comment;
        }
    }

    private void Add(int here, string name)
    {
        var (packed, size, at) = (Int(here + 20), Int(here + 24), Int(here + 42));
        if (packed > file.Length || at > file.Length) throw new NotReadException(RefusedFor.Damaged);

        // The first of two parts with one name is the one that counts, for us and for what we checked.
        parts.TryAdd(name.Replace('\\', '/'), new Part((int)at, (int)packed, size, Short(here + 10), (Short(here + 8) & 1) != 0));
    }

    /// <summary>The record at the end, behind which only a comment may stand.</summary>
    private int End()
    {
        for (var at = file.Length - EndSize; at >= Math.Max(0, file.Length - EndSize - ushort.MaxValue); at--)
            if (file.AsSpan(at).StartsWith("PK\u0005\u0006"u8)) return at;
        throw new NotReadException(RefusedFor.Damaged);
    }

    private int Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));

    private long Int(int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
}
