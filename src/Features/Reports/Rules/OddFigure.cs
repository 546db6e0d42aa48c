using CauNoi.Kernel.Measures;

namespace CauNoi.Reports.Rules;

/// <summary>Whether a number of one unit is far from its own earlier ones or from those of its neighbours, and in which words.</summary>
public static class OddFigure
{
    private const int EnoughPeriods = 4;
    private const int EnoughNeighbours = 5;

    // Far is beyond three and a half times the usual distance from the middle: the customary bound for a modified z-score.
    private const decimal Far = 3.5m;
    private const decimal UsualDistance = 1.4826m;

    /// <summary>The sentence that explains it; null where nothing is odd, or too little is known to say.</summary>
    /// <param name="value">The number looked at.</param>
    /// <param name="history">The same unit's numbers of earlier periods.</param>
    /// <param name="neighbours">The numbers of the units beside it in the same period.</param>
    /// <param name="type">What kind of number.</param>
    public static string? Of(decimal value, IReadOnlyList<decimal> history, IReadOnlyList<decimal> neighbours, FigureType type)
    {
        var own = history.Count >= EnoughPeriods ? Against(value, history, type) : null;
        var others = neighbours.Count >= EnoughNeighbours ? Against(value, neighbours, type) : null;
        return (own, others) switch
        {
            (null, null) => null,
            ({ } way, null) => $"{way.Word} hẳn {Numbers.Counted(history.Count)} kỳ trước của chính đơn vị: {Numbers.Whole(value, type)}, thường quanh {Numbers.Whole(way.Middle, type)}.",
            (null, { } way) => $"{way.Word} hẳn các nơi bên cạnh: {Numbers.Whole(value, type)}, nơi khác thường quanh {Numbers.Whole(way.Middle, type)}.",
            ({ } way, { } beside) => $"{way.Word} hẳn {Numbers.Counted(history.Count)} kỳ trước (thường quanh {Numbers.Whole(way.Middle, type)}) và {Numbers.Small(beside.Word)} hẳn các nơi bên cạnh (thường quanh {Numbers.Whole(beside.Middle, type)}): {Numbers.Whole(value, type)}.",
        };
    }

    private static (string Word, decimal Middle)? Against(decimal value, IReadOnlyList<decimal> others, FigureType type)
    {
        var middle = Middle(others);
        var distance = Middle([.. others.Select(o => Math.Abs(o - middle))]) * UsualDistance;
        // Where all others are alike, one more or less is not odd: the least distance that counts is one thing, or a hundredth.
        var least = type.Kind == FigureKind.Share ? 0.05m : Math.Max(1, middle / 10);
        return Math.Abs(value - middle) > Far * Math.Max(distance, least) ? (value > middle ? "Cao" : "Thấp", middle) : null;
    }

    private static decimal Middle(IReadOnlyList<decimal> values)
    {
        var sorted = values.Order().ToList();
        var half = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
