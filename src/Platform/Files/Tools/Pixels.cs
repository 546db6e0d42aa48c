using System.Globalization;
using System.Text;
using CauNoi.Kernel.Pictures;

namespace CauNoi.Platform.Files.Tools;

/// <summary>A decoded picture, three bytes a pixel, as the tools hand it over (PPM, or PAM with transparency).</summary>
internal sealed record Pixels(int Width, int Height, byte[] Rgb)
{
    /// <summary>Transparent places become white, as on paper. Null when the file is not what was asked for.</summary>
    public static Pixels? Read(byte[] file)
    {
        var at = 0;
        var format = Line(file, ref at);
        if (format is "P6") return Line(file, ref at).Split(' ') is [var wide, var high] && Line(file, ref at) == "255"
            ? Of(file.AsSpan(at), Number(wide), Number(high), 3) : null;
        if (format is not "P7") return null;
        int width = 0, height = 0, depth = 0;
        for (var line = Line(file, ref at); line is not ("ENDHDR" or ""); line = Line(file, ref at))
            switch (line.Split(' '))
            {
                case ["WIDTH", var value]: width = Number(value); break;
                case ["HEIGHT", var value]: height = Number(value); break;
                case ["DEPTH", var value]: depth = Number(value); break;
            }
        return depth is 3 or 4 ? Of(file.AsSpan(at), width, height, depth) : null;
    }

    /// <summary>A binary PPM, which <c>cjpeg</c> reads.</summary>
    public byte[] Write() =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P6\n{Width} {Height}\n255\n")), .. Rgb];

    /// <summary>Upright, given the EXIF orientation: 2 and 4 mirror, 3 turns by half, 5 to 8 swap the sides.</summary>
    public Pixels Turned(int turn)
    {
        if (turn == ExifTurn.Upright) return this;
        var (width, height) = turn >= 5 ? (Height, Width) : (Width, Height);
        var turned = new byte[Rgb.Length];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var (fromX, fromY) = turn switch
                {
                    2 => (Width - 1 - x, y),
                    3 => (Width - 1 - x, Height - 1 - y),
                    4 => (x, Height - 1 - y),
                    5 => (y, x),
                    6 => (y, Height - 1 - x),
                    7 => (Width - 1 - y, Height - 1 - x),
                    _ => (Width - 1 - y, x),
                };
                Rgb.AsSpan((fromY * Width + fromX) * 3, 3).CopyTo(turned.AsSpan((y * width + x) * 3));
            }
        return new(width, height, turned);
    }

    /// <summary>Scaled so that the longest side is at most that; never enlarged.</summary>
    public Pixels Within(int longestSide)
    {
        var (width, height) = Fit(Width, Height, longestSide);
        return (width, height) == (Width, Height) ? this : Scaling.Shrink(this, width, height);
    }

    /// <summary>With each box turned into at most five by five squares of one colour: of a face, nothing to know it by is left.</summary>
    public Pixels Masked(IReadOnlyList<PictureBox> boxes)
    {
        if (boxes.Count == 0) return this;
        var masked = new Pixels(Width, Height, [.. Rgb]);
        foreach (var box in boxes)
        {
            var (left, top, right, bottom) = box.On(Width, Height);
            var side = Math.Max(8, (Math.Max(right - left, bottom - top) + 4) / 5);
            for (var y = top; y < bottom; y += side)
                for (var x = left; x < right; x += side)
                    masked.Flatten(x, y, Math.Min(x + side, right), Math.Min(y + side, bottom));
        }

        return masked;
    }

    private void Flatten(int left, int top, int right, int bottom)
    {
        Span<long> sum = [0, 0, 0];
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++)
                for (var i = 0; i < 3; i++) sum[i] += Rgb[((y * Width) + x) * 3 + i];
        var count = (right - left) * (bottom - top);
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++)
                for (var i = 0; i < 3; i++) Rgb[((y * Width) + x) * 3 + i] = (byte)(sum[i] / count);
    }

    /// <summary>The size a picture has after <see cref="Within"/>.</summary>
    public static (int Width, int Height) Fit(int width, int height, int longestSide)
    {
        var longest = Math.Max(width, height);
        if (longest <= longestSide) return (width, height);
        int Scaled(int side) => (int)Math.Max(1, ((long)side * longestSide + longest / 2) / longest);
        return (Scaled(width), Scaled(height));
    }

    private static Pixels? Of(ReadOnlySpan<byte> samples, int width, int height, int depth)
    {
        if (width < 1 || height < 1 || (long)width * height * depth != samples.Length) return null;
        if (depth == 3) return new(width, height, samples.ToArray());
        var rgb = new byte[width * height * 3];
        for (int from = 0, to = 0; to < rgb.Length; from += 4, to += 3)
        {
            var alpha = samples[from + 3];
            for (var i = 0; i < 3; i++)
                rgb[to + i] = (byte)((samples[from + i] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
        return new(width, height, rgb);
    }

    private static string Line(byte[] file, ref int at)
    {
        var end = Array.IndexOf(file, (byte)'\n', at, Math.Min(64, file.Length - at));
        if (end < 0) return "";
        var line = Encoding.ASCII.GetString(file, at, end - at);
        at = end + 1;
        return line;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
