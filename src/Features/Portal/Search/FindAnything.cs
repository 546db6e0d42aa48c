using CauNoi.Platform.Pages;
using CauNoi.Platform.Search;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Portal.Search;

/// <summary>
/// One box for everything: the public finds published copies, a signed-in person also what the units within reach keep.
/// What is typed here is neither stored nor logged.
/// </summary>
public static class FindAnything
{
    private const int LongestQuery = 120;
    private const int LastPage = 500;

    public static async Task<IResult> Page(Visit visit, FoldedSearch search, string? q = null, int trang = 1)
    {
        var words = (q ?? "").Trim();
        if (words.Length > LongestQuery) words = words[..LongestQuery];
        var page = Math.Clamp(trang, 1, LastPage);
        var result = words.Length == 0 ? null : await search.Find(words, await visit.SearchReach(), page, visit.Stop);
        return visit.Page<FindPage>(new FindModel(words, result, page));
    }
}

public sealed record FindModel(string Words, SearchResult? Result, int Page);
