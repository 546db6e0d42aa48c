using CauNoi.Kernel;

namespace CauNoi.Platform.Files;

/// <summary>How much a photo may weigh and measure. The size is read from the header before anything is
/// decoded: a few kilobytes can promise gigabytes of pixels.</summary>
public sealed record PhotoLimits(long MostBytes, int MostSide, long MostPixels)
{
    /// <summary>Room for every phone on the market, with a margin.</summary>
    public static readonly PhotoLimits Default = new(15 * 1_048_576, 12_000, 60_000_000);

    public Refusal? Against(long width, long height) =>
        width < 1 || height < 1 ? FileRefusals.Damaged
        : width > MostSide || height > MostSide || width * height > MostPixels ? FileRefusals.TooManyPixels(width, height, this)
        : null;
}
