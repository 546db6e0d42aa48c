using CauNoi.Kernel.Units;
using CauNoi.Organisation;
using CauNoi.Organisation.Finding;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Search;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Portal.Search;

/// <summary>
/// One box for everything: units by name; and of records, the public finds published copies, a signed-in person also what the units within reach keep.
/// What is typed here is neither stored nor logged.
/// </summary>
public static class FindAnything
{
    private const int LongestQuery = 120;
    private const int LastPage = 500;
    private const int UnitsShown = 8;

    public static async Task<IResult> Page(Visit visit, FoldedSearch search, string? q = null, int trang = 1)
    {
        var words = (q ?? "").Trim();
        if (words.Length > LongestQuery) words = words[..LongestQuery];
        var page = Math.Clamp(trang, 1, LastPage);
        var result = words.Length == 0 ? null : await Records(visit, search, words, page);
        return visit.Page<FindPage>(new FindModel(words, result, page, words.Length == 0 || page > 1 ? [] : await Units(visit, words), await visit.Tree()));
    }

    // "An Phú Lương" is An in Phú Lương: where no record has all the words, the last ones may name a place. Whose names
    // those are is asked of today's tree, so that a unit that was renamed is found by its new name at once.
    private static async Task<SearchResult> Records(Visit visit, FoldedSearch search, string words, int page)
    {
        var reach = await visit.SearchReach();
        var found = await search.Find(words, reach, page, visit.Stop);
        if (found.Total > 0 || !visit.Actor.SignedIn || PlacedWords.Of(words, await visit.Tree()) is not { } placed) return found;
        var there = reach.Everything ? placed.Units : placed.Units.Intersect(reach.Units);
        return await search.Find(placed.Words, new SearchReach(false, [.. there]), page, visit.Stop);
    }

    // Names of units are public; whoever works there is led to the desk's page of it.
    private static async Task<IReadOnlyList<UnitFound>> Units(Visit visit, string words)
    {
        var tree = await visit.TreeOn(visit.Map);
        var reach = await visit.Reach(UnitAccess.Read);
        return [.. UnitIndex.Of(tree).Find(words).Units.Take(UnitsShown).Select(n => new UnitFound(
            n.Name, reach.Covers(n.Unit) ? UnitAddress.Desk(n) : UnitAddress.Public(n), string.Join(" › ", tree.Path(n.Unit).SkipLast(1).Select(p => p.Name))))];
    }
}

/// <summary>A unit by its name; the path tells two of one name apart.</summary>
public sealed record UnitFound(string Name, string Href, string Path);

public sealed record FindModel(string Words, SearchResult? Result, int Page, IReadOnlyList<UnitFound> Units, UnitTree Today)
{
    /// <summary>Where a record belongs, under the name that holds today.</summary>
    public string Place(SearchHit hit) => Today.Find(hit.Unit)?.Name ?? "Đơn vị cũ";

    /// <summary>All units of that name, where more than those shown may be.</summary>
    public string AllUnits => $"/don-vi?loc={Uri.EscapeDataString(Words)}";
}
