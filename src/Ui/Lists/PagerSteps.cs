namespace CauNoi.Ui.Lists;

/// <summary>Which page numbers stand in a pager: the first, the last, the neighbours; null for what is left out.</summary>
public static class PagerSteps
{
    /// <summary>At most seven entries, whatever the number of pages.</summary>
    public static IEnumerable<int?> Of(int page, int pages)
    {
        var from = Math.Max(2, Math.Min(page - 1, pages - 3));
        var to = Math.Min(pages - 1, Math.Max(page + 1, 4));
        yield return 1;
        if (from > 2) yield return from == 3 ? 2 : null;
        for (var n = from; n <= to; n++) yield return n;
        if (to < pages - 1) yield return to == pages - 2 ? pages - 1 : null;
        if (pages > 1) yield return pages;
    }
}
