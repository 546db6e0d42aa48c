using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;

namespace CauNoi.Measures.Engine;

/// <summary>Which figures are asked for.</summary>
/// <param name="Days">Over which days.</param>
/// <param name="Map">On the map of which day.</param>
/// <param name="Known">As known when; null for now.</param>
/// <param name="Public">Only what everybody may see.</param>
/// <param name="Organisation">Only what this organisation did.</param>
public sealed record FigureQuestion(DayRange Days, DateOnly Map, DateTimeOffset? Known, bool Public, int? Organisation = null);

/// <summary>A frame opened for reading; good until the reading is over.</summary>
public sealed class FigureLook
{
    internal FigureLook(FigureFrame frame, TreeShape shape, UnitTree tree, MeasureBook book, long watermark, DateOnly today) =>
        (Frame, Shape, Tree, Book, Watermark, Today) = (frame, shape, tree, book, watermark, today);

    public FigureFrame Frame { get; }

    public UnitTree Tree { get; }

    public MeasureBook Book { get; }

    public long Watermark { get; }

    public DateOnly Today { get; }

    /// <summary>Where the facts of a unit stand on this map.</summary>
    public UnitPlace PlaceOf(int unit) => Shape.Where.Of(unit);

    private TreeShape Shape { get; }
}
