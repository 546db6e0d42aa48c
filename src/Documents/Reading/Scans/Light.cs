using CauNoi.Documents.Reading.Pages;

namespace CauNoi.Documents.Reading.Scans;

/// <summary>Makes the paper of a photo evenly white: a lamp or a shadow leaves one side darker than ink on the other.</summary>
internal static class Light
{
    private const int Block = 32, Uneven = 40;

    public static Raster Even(Raster page)
    {
        var (across, down) = ((page.Width + Block - 1) / Block, (page.Height + Block - 1) / Block);
        var paper = Spread(Paper(page, across, down), across, down);
        if (paper.Max() - paper.Min() < Uneven) return page;
        var grey = new byte[page.Grey.Length];
        for (var y = 0; y < page.Height; y++)
            for (var x = 0; x < page.Width; x++)
                grey[y * page.Width + x] = (byte)Math.Min(255, page.Grey[y * page.Width + x] * 250 / Math.Max(30, Between(paper, across, down, x, y)));
        return new(page.Width, page.Height, grey);
    }

    /// <summary>The shade that nine tenths of a block do not exceed is its paper, unless the block is all ink.</summary>
    private static int[] Paper(Raster page, int across, int down)
    {
        var paper = new int[across * down];
        var count = new int[256];
        for (var v = 0; v < down; v++)
            for (var u = 0; u < across; u++)
            {
                Array.Clear(count);
                var (right, below, all) = (Math.Min((u + 1) * Block, page.Width), Math.Min((v + 1) * Block, page.Height), 0);
                for (var y = v * Block; y < below; y++)
                    for (var x = u * Block; x < right; x++, all++) count[page.Grey[y * page.Width + x]]++;
                var (shade, above) = (255, 0);
                while (shade > 0 && (above += count[shade]) < all / 10) shade--;
                paper[v * across + u] = shade;
            }

        return paper;
    }

    /// <summary>The lightest of the blocks around: a block full of ink takes the paper of its neighbours.</summary>
    private static int[] Spread(int[] paper, int across, int down)
    {
        var spread = new int[paper.Length];
        for (var v = 0; v < down; v++)
            for (var u = 0; u < across; u++)
            {
                var lightest = 0;
                for (var y = Math.Max(0, v - 1); y <= Math.Min(down - 1, v + 1); y++)
                    for (var x = Math.Max(0, u - 1); x <= Math.Min(across - 1, u + 1); x++) lightest = Math.Max(lightest, paper[y * across + x]);
                spread[v * across + u] = lightest;
            }

        return spread;
    }

    private static int Between(int[] paper, int across, int down, int x, int y)
    {
        var (u, v) = (Math.Max(0, x - Block / 2), Math.Max(0, y - Block / 2));
        var (left, top) = (Math.Min(u / Block, across - 1), Math.Min(v / Block, down - 1));
        var (right, below) = (Math.Min(left + 1, across - 1), Math.Min(top + 1, down - 1));
        var (dx, dy) = (u % Block, v % Block);
        var upper = paper[top * across + left] * (Block - dx) + paper[top * across + right] * dx;
        var lower = paper[below * across + left] * (Block - dx) + paper[below * across + right] * dx;
        return (upper * (Block - dy) + lower * dy) / (Block * Block);
    }
}
