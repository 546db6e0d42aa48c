using System.Globalization;

namespace CauNoi.Kernel.Pictures;

/// <summary>A rectangle on a picture, in ten-thousandths of its width and height, so that it fits every size of the same picture.</summary>
/// <param name="Left">From the left edge.</param>
/// <param name="Top">From the upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct PictureBox(int Left, int Top, int Width, int Height)
{
    /// <summary>The whole side of a picture.</summary>
    public const int Whole = 10_000;

    /// <summary>More than these on one picture is no longer a picture.</summary>
    public const int Most = 40;

    /// <summary>Boxes as a page sends them: "1200,800,900,1100;…". Null when they cannot be read or do not lie on the picture.</summary>
    public static IReadOnlyList<PictureBox>? Read(string text)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > Most) return null;
        var boxes = new List<PictureBox>(parts.Length);
        foreach (var part in parts)
        {
            var numbers = part.Split(',');
            if (numbers.Length != 4) return null;
            var read = new int[4];
            for (var n = 0; n < 4; n++)
                if (!int.TryParse(numbers[n], NumberStyles.None, CultureInfo.InvariantCulture, out read[n]) || read[n] > Whole) return null;
            var box = new PictureBox(read[0], read[1], read[2], read[3]);
            if (box.Width == 0 || box.Height == 0 || box.Left + box.Width > Whole || box.Top + box.Height > Whole) return null;
            boxes.Add(box);
        }

        return boxes;
    }

    /// <summary>The pixels it touches on a picture of that size, edges rounded outwards: what is to be hidden never shows through a fraction.</summary>
    public (int Left, int Top, int Right, int Bottom) On(int width, int height) => (
        (int)((long)Left * width / Whole), (int)((long)Top * height / Whole),
        Math.Min(width, Up((long)(Left + Width) * width)), Math.Min(height, Up((long)(Top + Height) * height)));

    private static int Up(long parts) => (int)((parts + Whole - 1) / Whole);
}
