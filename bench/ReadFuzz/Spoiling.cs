using System.Text;

namespace CauNoi.Bench.ReadFuzz;

/// <summary>Ways to spoil a file. The same number spoils the same file in the same way, so that whatever goes wrong can be looked at again.</summary>
internal static class Spoiling
{
    private const int MostGrown = 300_000;

    private static readonly byte[][] Nasty = [.. new[]
    {
        "<w:tbl><w:tr><w:tc>", "</w:p>", "<w:sdt>", "<w:p><w:r><w:t>", "w:val=\"99999999999\"", "w:val=\"-1\"", "w:val=\"2147483647\"", "&#x0;", "&lt;", "]]>", "<![CDATA[", "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
        "<table:table><table:table-row><table:table-cell table:number-columns-repeated='99999999'>", "<text:list><text:list-item>", "<div>", "<table><tr><td rowspan=99999 colspan=-3>", "<li>", "</table></td>", "<!--", "<script>", "\"", "'", "<", ">",
        "\0", "\u0301\u0323\u0302", "\uFEFF", "\u202E", "%1%2%9%", "PK\u0003\u0004", "/ObjStm stream\n", "/Length 99999999", "<< [", "endobj", "99999999999999999999",
    }.Select(Encoding.UTF8.GetBytes), [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8]];

    public static byte[] Spoil(byte[] file, byte[] other, Random random)
    {
        var spoiled = file;
        for (var times = 1 + random.Next(4); times > 0; times--) spoiled = Once(spoiled, other, random);
        return spoiled;
    }

    private static byte[] Once(byte[] file, byte[] other, Random random)
    {
        if (file.Length == 0) return Nasty[random.Next(Nasty.Length)];
        var at = random.Next(file.Length);
        var length = Math.Min(file.Length - at, 1 + random.Next(1 + random.Next(64)));
        return random.Next(9) switch
        {
            0 => Changed(file, bytes => bytes[at] ^= (byte)(1 << random.Next(8))),
            1 => Changed(file, bytes => random.NextBytes(bytes.AsSpan(at, length))),
            2 => [.. file[..at], .. file[(at + length)..]],
            3 => [.. file[..at], .. file[at..(at + length)], .. file[at..]],
            4 => file[..at],
            5 => [.. file[..at], .. Nasty[random.Next(Nasty.Length)], .. file[at..]],
            6 => [.. file[..at], .. other[random.Next(Math.Max(1, other.Length))..]],
            7 => Grown(file, at, Nasty[random.Next(Nasty.Length)], random),
            _ => Grown(file, at, file[at..(at + length)], random),
        };
    }

    private static byte[] Changed(byte[] file, Action<byte[]> change)
    {
        byte[] bytes = [.. file];
        change(bytes);
        return bytes;
    }

    /// <summary>One piece many times over: what is harmless once may not be so a hundred thousand times.</summary>
    private static byte[] Grown(byte[] file, int at, byte[] piece, Random random)
    {
        if (piece.Length == 0) return file;
        var most = random.Next(40) == 0 ? MostGrown : 2_000;
        var grown = new MemoryStream();
        grown.Write(file, 0, at);
        for (var times = 1 + random.Next(1 + most / piece.Length); times > 0; times--) grown.Write(piece);
        grown.Write(file, at, file.Length - at);
        return grown.ToArray();
    }
}
