namespace CauNoi.Platform.Files.Png;

/// <summary>Copies the picture row by row and blanks what no viewer shows: the bits that fill up a row's last
/// byte and the colour of fully transparent pixels. Notes which palette entries occur.</summary>
internal sealed class PngRows(PngHeader header)
{
    private readonly bool[] occurs = new bool[256];

    /// <summary>One past the highest palette entry in use.</summary>
    public int PaletteEnd => Array.LastIndexOf(occurs, true) + 1;

    public bool Occurs(int entry) => occurs[entry];

    /// <summary>Reads exactly the rows that the header announces, however much more there may be; false when
    /// they end early or name an unknown filter.</summary>
    public bool Copy(Stream rows, Stream target)
    {
        foreach (var (width, height) in header.Pictures())
        {
            var size = header.RowBytes(width);
            var looks = header.HasAlpha || header.Colour == PngHeader.Indexed || (long)width * header.BitsPerPixel % 8 != 0;
            byte[] read = new byte[size + 1], row = new byte[size], above = new byte[size], clean = new byte[size], cleanAbove = new byte[size];
            for (var y = 0; y < height; y++)
            {
                if (rows.ReadAtLeast(read, read.Length, throwOnEndOfStream: false) < read.Length || read[0] > PngFilters.Most) return false;
                if (looks)
                {
                    read.AsSpan(1).CopyTo(row);
                    PngFilters.TakeOff(read[0], row, above, header.Step);
                    row.CopyTo(clean, 0);
                    Blank(clean, width);
                    PngFilters.PutOn(read[0], clean, cleanAbove, header.Step, read.AsSpan(1));
                    (row, above, clean, cleanAbove) = (above, row, cleanAbove, clean);
                }
                target.Write(read);
            }
        }
        return true;
    }

    private void Blank(Span<byte> row, int width)
    {
        var filling = (int)((long)row.Length * 8 - (long)width * header.BitsPerPixel);
        if (filling > 0) row[^1] &= (byte)(0xFF << filling);
        if (header.Colour == PngHeader.Indexed) Note(row, width);
        if (header.HasAlpha) BlankTransparent(row);
    }

    private void Note(ReadOnlySpan<byte> row, int width)
    {
        var mask = (1 << header.Depth) - 1;
        for (var x = 0; x < width; x++)
        {
            var bit = x * header.Depth;
            occurs[row[bit >> 3] >> (8 - header.Depth - (bit & 7)) & mask] = true;
        }
    }

    private void BlankTransparent(Span<byte> row)
    {
        var (pixel, alpha) = (header.BitsPerPixel / 8, header.Depth / 8);
        for (var at = 0; at + pixel <= row.Length; at += pixel)
            if (row.Slice(at + pixel - alpha, alpha).IndexOfAnyExcept((byte)0) < 0) row.Slice(at, pixel).Clear();
    }
}
