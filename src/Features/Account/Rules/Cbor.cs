using System.Buffers.Binary;
using System.Text;

namespace CauNoi.Account.Rules;

/// <summary>
/// As much of CBOR (RFC 8949) as a passkey uses: numbers, bytes, text, arrays, maps, simple values, all of stated length.
/// What it reads comes from strangers, so depth, counts and lengths are limited; anything else is a FormatException.
/// </summary>
public static class Cbor
{
    private const int Deepest = 4;
    private const int Most = 32;

    /// <summary>One value from the start of the bytes, and how many bytes it took.</summary>
    public static (object? Value, int Length) Read(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        var value = Item(bytes, ref at, 0);
        return (value, at);
    }

    private static object? Item(ReadOnlySpan<byte> bytes, ref int at, int depth)
    {
        if (depth > Deepest) throw new FormatException("Too deep.");
        var first = Take(bytes, ref at, 1)[0];
        var kind = first >> 5;
        if (kind == 7) return (first & 31) switch { 20 => false, 21 => true, 22 or 23 => null, _ => throw new FormatException("Not a value a passkey uses.") };
        var size = Size(bytes, ref at, first & 31);
        return kind switch
        {
            0 => size,
            1 => -1 - size,
            2 => Take(bytes, ref at, size).ToArray(),
            3 => Encoding.UTF8.GetString(Take(bytes, ref at, size)),
            4 => Items(bytes, ref at, size, depth),
            5 => Map(bytes, ref at, size, depth),
            _ => throw new FormatException("Tags are not used."),
        };
    }

    private static List<object?> Items(ReadOnlySpan<byte> bytes, ref int at, long count, int depth)
    {
        if (count > Most) throw new FormatException("Too many.");
        var items = new List<object?>();
        for (var n = 0; n < count; n++) items.Add(Item(bytes, ref at, depth + 1));
        return items;
    }

    private static Dictionary<object, object?> Map(ReadOnlySpan<byte> bytes, ref int at, long count, int depth)
    {
        if (count > Most) throw new FormatException("Too many.");
        var map = new Dictionary<object, object?>();
        for (var n = 0; n < count; n++)
        {
            var key = Item(bytes, ref at, depth + 1);
            // A key twice could be read one way here and another way elsewhere.
            if (key is not (long or string) || !map.TryAdd(key, Item(bytes, ref at, depth + 1))) throw new FormatException("Not a key, or one twice.");
        }

        return map;
    }

    private static long Size(ReadOnlySpan<byte> bytes, ref int at, int info) => info switch
    {
        < 24 => info,
        24 => Take(bytes, ref at, 1)[0],
        25 => BinaryPrimitives.ReadUInt16BigEndian(Take(bytes, ref at, 2)),
        26 => BinaryPrimitives.ReadUInt32BigEndian(Take(bytes, ref at, 4)),
        _ => throw new FormatException("Longer than anything a passkey says, or of no stated length."),
    };

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> bytes, ref int at, long length)
    {
        if (length > bytes.Length - at) throw new FormatException("It ends too early.");
        var taken = bytes.Slice(at, (int)length);
        at += (int)length;
        return taken;
    }
}
