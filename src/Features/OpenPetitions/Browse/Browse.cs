using System.Globalization;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Kept;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.OpenPetitions.Browse;

/// <summary>The public list: newest first, or what words find. Which cases, memory says; what is shown of them is read from their copies now.</summary>
public static class Browse
{
    public const int PageSize = 20;

    public static async Task<IResult> Page(
        Visit visit, HttpContext context, AppDb db, OpenLedger ledger, FindCopies find, KeptPages pages, BrowseCall call)
    {
        // Whoever knows a code is led to the case.
        if (OpenCode.Parse(call.Words) is { } code && await db.PublishedPetitions().AnyAsync(c => c.Code == code, visit.Stop)) return visit.See($"/kien-nghi/{OpenCode.Show(code)}");
        return call.Words.Length > 0 ? await Make() : await pages.Of(visit, context, Make);

        async Task<IResult> Make() => visit.Page<BrowsePage>(await Load(visit, db, ledger, find, call));
    }

    internal static async Task<BrowseModel> Load(Visit visit, AppDb db, OpenLedger ledger, FindCopies find, BrowseCall call)
    {
        var tree = await visit.Tree();
        var today = VietnamTime.DayOf(visit.Now);
        var (filter, page) = (call.Filter(tree), Math.Clamp(call.Page, 1, call.Reach / PageSize));
        var found = call.Words.Length > 0 ? await find.Find(call.Words, filter, today, (page - 1) * PageSize, PageSize, visit.Stop) : null;
        var (codes, total, categories) = await ledger.Read(columns =>
        {
            var (listed, all) = found is null ? columns.Page(filter, (page - 1) * PageSize, PageSize, today) : (found.Codes, found.Total);
            return (listed, all, columns.Categories.All.Select(id => (id, columns.Title(id))).ToList());
        }, visit.Stop);
        var copies = await Copies(db, codes, visit.Stop);
        var signed = await ledger.Read(columns => codes.ToDictionary(c => c, columns.Signatures), visit.Stop);
        return new BrowseModel(call, copies, total, found?.Cut ?? false, page, tree, today, [.. categories.OrderBy(c => Fold.Key(c.Item2), StringComparer.Ordinal)], code => signed[code]);
    }

    /// <summary>The copies of these codes in this order; one that was taken meanwhile is left out.</summary>
    internal static async Task<IReadOnlyList<PublishedPetition>> Copies(AppDb db, IReadOnlyList<string> codes, CancellationToken stop)
    {
        var read = await db.PublishedPetitions().AsNoTracking().Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, stop);
        return [.. codes.Select(c => read.GetValueOrDefault(c)).OfType<PublishedPetition>()];
    }
}

/// <summary>What is asked of the list: <c>don-vi, linh-vuc, trang-thai, qua-han, q, trang</c>.</summary>
public sealed record BrowseCall(int? Unit, string? Category, PublicState? State, bool Overdue, string Words, int Page)
{
    private const int LongestQuery = 120;

    private static readonly (string Said, PublicState State)[] States =
    [
        ("dang-xu-ly", PublicState.Sorted), ("da-chuyen", PublicState.Forwarded), ("da-hen", PublicState.Promised), ("da-tra-loi", PublicState.Answered),
        ("da-ket-thuc", PublicState.Closed), ("da-rut", PublicState.Withdrawn), ("da-tach", PublicState.Split),
    ];

    public static IEnumerable<(string Said, PublicState State)> AllStates => States;

    public static ValueTask<BrowseCall?> BindAsync(HttpContext context, System.Reflection.ParameterInfo parameter)
    {
        var query = context.Request.Query;
        var words = query["q"].ToString().Trim();
        return ValueTask.FromResult<BrowseCall?>(new BrowseCall(
            int.TryParse(query["don-vi"], NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : null,
            query["linh-vuc"].ToString() is { Length: > 0 and <= 60 } category ? category : null,
            States.Where(s => s.Said == query["trang-thai"]).Select(s => (PublicState?)s.State).FirstOrDefault(),
            query["qua-han"] == "co", words.Length > LongestQuery ? words[..LongestQuery] : words,
            int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1));
    }

    /// <summary>A unit means everything below it on today's map; the top means everything there is, what old units received too.</summary>
    public OpenFilter Filter(UnitTree tree) => new(
        Unit is not { } unit || unit == tree.Home?.Unit ? null : tree.Has(unit) ? tree.Subtree(unit).Select(n => n.Unit).ToHashSet() : [unit], Category, State, Overdue);

    /// <summary>Something narrows the list besides words.</summary>
    public bool Narrowed => Unit is not null || Category is not null || State is not null || Overdue;

    /// <summary>How many of what there is can be paged through: of what words found only the best.</summary>
    public int Reach => Words.Length > 0 ? FindCopies.Reach : FindCopies.Most;

    /// <summary>The same question on another page of its answer.</summary>
    public string At(int page, string path = "/kien-nghi")
    {
        var parts = new (string Name, string? Value)[]
        {
            ("q", Words.Length > 0 ? Words : null), ("don-vi", Unit?.ToString(CultureInfo.InvariantCulture)), ("linh-vuc", Category),
            ("trang-thai", State is { } state ? States.First(s => s.State == state).Said : null), ("qua-han", Overdue ? "co" : null),
            ("trang", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        };
        var query = string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}

public sealed record BrowseModel(
    BrowseCall Call, IReadOnlyList<PublishedPetition> Copies, int Total, bool Cut, int Page, UnitTree Tree, DateOnly Today,
    IReadOnlyList<(string Id, string Title)> Categories, Func<string, (int Signed, int Confirmed)> Signatures)
{
    public int Pages => Math.Clamp((Total + Browse.PageSize - 1) / Browse.PageSize, 1, Call.Reach / Browse.PageSize);

    /// <summary>This is the last page that is shown, and there is more.</summary>
    public bool Ends => Page == Pages && (Cut || Total > Call.Reach);

    /// <summary>The units that have a desk: the top and what lies directly below it.</summary>
    public IEnumerable<UnitNode> Units => Tree.Home is { } home ? [home, .. Tree.Children(home.Unit).Where(n => n.Kind == "commune"), .. Chosen] : [];

    private IEnumerable<UnitNode> Chosen => Call.Unit is { } unit && Tree.Find(unit) is { } node && node != Tree.Home && (node.Parent != Tree.Home?.Unit || node.Kind != "commune") ? [node] : [];

    public string UnitName(int unit) => Tree.Find(unit)?.Name ?? "Đơn vị cũ";
}
