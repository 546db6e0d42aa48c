namespace CauNoi.Platform.Files.Tools;

/// <summary>Shrinks a picture by area: each new pixel is the mean of the old ones it covers, parts counted as parts.</summary>
internal static class Scaling
{
    private readonly record struct Cover(int First, float[] Weights);

    public static Pixels Shrink(Pixels from, int width, int height)
    {
        var across = Covers(from.Width, width);
        var down = Covers(from.Height, height);
        var narrow = new float[width * 3];
        var sums = new float[width * 3];
        var rgb = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sums);
            for (var i = 0; i < down[y].Weights.Length; i++)
            {
                Narrow(from.Rgb.AsSpan((down[y].First + i) * from.Width * 3, from.Width * 3), across, narrow);
                var weight = down[y].Weights[i];
                for (var x = 0; x < sums.Length; x++) sums[x] += narrow[x] * weight;
            }
            for (var x = 0; x < sums.Length; x++) rgb[y * sums.Length + x] = (byte)Math.Clamp(sums[x] + 0.5f, 0, 255);
        }
        return new(width, height, rgb);
    }

    private static void Narrow(ReadOnlySpan<byte> row, Cover[] across, Span<float> narrow)
    {
        for (var x = 0; x < across.Length; x++)
        {
            float red = 0, green = 0, blue = 0;
            var at = across[x].First * 3;
            foreach (var weight in across[x].Weights)
            {
                red += row[at++] * weight;
                green += row[at++] * weight;
                blue += row[at++] * weight;
            }
            (narrow[x * 3], narrow[x * 3 + 1], narrow[x * 3 + 2]) = (red, green, blue);
        }
    }

    /// <summary>Which old pixels a new one covers, and by how much; the weights add up to one.</summary>
    private static Cover[] Covers(int from, int to)
    {
        var covers = new Cover[to];
        var ratio = (double)from / to;
        for (var i = 0; i < to; i++)
        {
            var (start, end) = (i * ratio, Math.Min((i + 1) * ratio, from));
            var first = (int)start;
            var weights = new float[Math.Max(1, (int)Math.Ceiling(end - 1e-9) - first)];
            for (var k = 0; k < weights.Length; k++)
                weights[k] = (float)((Math.Min(end, first + k + 1) - Math.Max(start, first + k)) / (end - start));
            covers[i] = new(first, weights);
        }
        return covers;
    }
}
