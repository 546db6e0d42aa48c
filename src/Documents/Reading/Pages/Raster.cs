using System.Globalization;
using System.Text;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>A page in shades of grey, one byte a point, white is 255.</summary>
internal sealed record Raster(int Width, int Height, byte[] Grey)
{
    /// <summary>A binary PGM as Poppler writes it; null when it is none.</summary>
    public static Raster? Read(byte[] file)
    {
        var at = 0;
        if (Line(file, ref at) != "P5" || Line(file, ref at).Split(' ') is not [var wide, var high] || Line(file, ref at) != "255") return null;
        if (!int.TryParse(wide, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            || width < 1 || height < 1 || (long)width * height != file.Length - at) return null;
        return new(width, height, file[at..]);
    }

    public byte[] Write() => [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n")), .. Grey];

    /// <summary>Upright, given how many degrees clockwise it lies wrong.</summary>
    public Raster Upright(int turn)
    {
        if (turn == 0) return this;
        var (width, height) = turn == 180 ? (Width, Height) : (Height, Width);
        var grey = new byte[Grey.Length];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                grey[y * width + x] = turn switch
                {
                    90 => Grey[(Height - 1 - x) * Width + y],
                    180 => Grey[(Height - 1 - y) * Width + (Width - 1 - x)],
                    _ => Grey[x * Width + (Width - 1 - y)],
                };
        return new(width, height, grey);
    }

    /// <summary>Straight, given the small angle by which it leans (degrees clockwise); around the middle, corners filled with white.</summary>
    public Raster Straight(double lean)
    {
        if (Math.Abs(lean) < 0.05) return this;
        var (sin, cos) = Math.SinCos(lean * Math.PI / 180);
        var grey = new byte[Grey.Length];
        var (middleX, middleY) = (Width / 2.0, Height / 2.0);
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                grey[y * Width + x] = Between(middleX + (x - middleX) * cos - (y - middleY) * sin, middleY + (x - middleX) * sin + (y - middleY) * cos);
        return new(Width, Height, grey);
    }

    /// <summary>A part of it.</summary>
    public Raster Part(Area area)
    {
        var part = new Raster(area.Right - area.Left, area.Bottom - area.Top, new byte[(area.Right - area.Left) * (area.Bottom - area.Top)]);
        for (var y = 0; y < part.Height; y++) Array.Copy(Grey, (area.Top + y) * Width + area.Left, part.Grey, y * part.Width, part.Width);
        return part;
    }

    /// <summary>Smaller by a whole number, each new point the mean of the old ones.</summary>
    public Raster Smaller(int by)
    {
        if (by <= 1) return this;
        var (width, height) = (Math.Max(1, Width / by), Math.Max(1, Height / by));
        var grey = new byte[width * height];
        var (across, down) = (Math.Min(by, Width), Math.Min(by, Height));
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var sum = 0;
                for (var v = 0; v < down; v++)
                    for (var u = 0; u < across; u++) sum += Grey[(y * by + v) * Width + x * by + u];
                grey[y * width + x] = (byte)(sum / (across * down));
            }

        return new(width, height, grey);
    }

    private byte Between(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left >= Width - 1 || top >= Height - 1) return 255;
        var (right, below) = (x - left, y - top);
        var at = top * Width + left;
        var upper = Grey[at] * (1 - right) + Grey[at + 1] * right;
        var lower = Grey[at + Width] * (1 - right) + Grey[at + Width + 1] * right;
        return (byte)(upper * (1 - below) + lower * below + 0.5);
    }

    private static string Line(byte[] file, ref int at)
    {
        var end = Array.IndexOf(file, (byte)'\n', at, Math.Min(64, file.Length - at));
        if (end < 0) return "";
        var line = Encoding.ASCII.GetString(file, at, end - at);
        at = end + 1;
        return line;
    }
}
