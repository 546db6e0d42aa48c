using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;

namespace CauNoi.Measures.Show;

/// <summary>What a unit below adds.</summary>
public sealed record FigurePart(UnitNode Unit, Reading Value, Reading Declared, decimal? Coverage);

/// <summary>One page of the units below, the largest or the missing first.</summary>
public sealed record PartPage(IReadOnlyList<FigurePart> Lines, int Count, bool LeastFirst, int Page, int Pages)
{
    /// <summary>Orders all of them, so that the first page holds what one looks for; a page beyond the last is the last.</summary>
    public static PartPage Of(IReadOnlyList<FigurePart> parts, bool leastFirst, int page)
    {
        var ordered = leastFirst ? parts.OrderBy(p => p.Coverage ?? 1).ThenBy(p => p.Value.Value) : parts.OrderByDescending(p => p.Value.Known).ThenByDescending(p => p.Value.Value);
        var pages = Math.Max(1, (parts.Count + ShowFigure.PageSize - 1) / ShowFigure.PageSize);
        var at = Math.Clamp(page, 1, pages);
        return new PartPage([.. ordered.Skip((at - 1) * ShowFigure.PageSize).Take(ShowFigure.PageSize)], parts.Count, leastFirst, at, pages);
    }
}
