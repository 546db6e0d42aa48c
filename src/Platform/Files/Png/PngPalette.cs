namespace CauNoi.Platform.Files.Png;

/// <summary>PLTE and tRNS, reduced to what the pixels use. An entry that no pixel names could spell anything.</summary>
internal static class PngPalette
{
    /// <summary>Entries in use up to the last; the others and the fully transparent become black.</summary>
    public static byte[] Colours(ReadOnlySpan<byte> palette, ReadOnlySpan<byte> alphas, PngRows rows)
    {
        var kept = palette[..(rows.PaletteEnd * 3)].ToArray();
        for (var entry = 0; entry < rows.PaletteEnd; entry++)
            if (!rows.Occurs(entry) || (entry < alphas.Length && alphas[entry] == 0)) kept.AsSpan(entry * 3, 3).Clear();
        return kept;
    }

    /// <summary>What tRNS says for this kind of picture, without spare entries or spare bits; empty when nothing.</summary>
    public static byte[] Transparency(PngHeader header, ReadOnlySpan<byte> body, PngRows rows)
    {
        if (header.Colour == PngHeader.Indexed)
        {
            var alphas = body[..Math.Min(body.Length, rows.PaletteEnd)].ToArray();
            for (var entry = 0; entry < alphas.Length; entry++)
                if (!rows.Occurs(entry)) alphas[entry] = 255;
            return alphas[..(alphas.AsSpan().LastIndexOfAnyExcept((byte)255) + 1)];
        }
        var size = header.Colour switch { PngHeader.Grey => 2, PngHeader.Rgb => 6, _ => 0 };
        if (size == 0 || body.Length != size) return [];
        var key = body.ToArray();
        for (var i = 0; header.Depth < 16 && i < size; i += 2)
            (key[i], key[i + 1]) = (0, (byte)(key[i + 1] & ((1 << header.Depth) - 1)));
        return key;
    }
}
