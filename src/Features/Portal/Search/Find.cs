using CauNoi.Kernel.Forms;
using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Search;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Portal.Search;

/// <summary>
/// One box for everything: the public finds published copies, a signed-in person also what the units within reach keep.
/// What is typed here is neither stored nor logged.
/// </summary>
public static class Find
{
    public static readonly FormShape Form = new("tim-kiem",
        [new FieldShape("q", "Tìm điều gì", FieldKind.Line) { MaxLength = 120, Hint = "Gõ có dấu hay không dấu đều được." }]);

    public static async Task<IResult> Page(Visit visit, FoldedSearch search, string? q = null, int trang = 1)
    {
        var words = (q ?? "").Trim();
        var form = Form.With(("q", words.Length > 120 ? words[..120] : words));
        if (words.Length == 0) return visit.Page<FindPage>(new FindModel(form, null, 1));
        var found = await search.Find(words, await visit.SearchReach(), Math.Clamp(trang, 1, 200), visit.Stop);
        return visit.Page<FindPage>(new FindModel(form, found, Math.Clamp(trang, 1, 200)));
    }
}

public sealed record FindModel(FormValues Form, SearchResult? Result, int Page)
{
    public string Words => Form["q"];
}
