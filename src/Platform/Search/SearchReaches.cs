using CauNoi.Kernel.Access;
using CauNoi.Platform.Pages;

namespace CauNoi.Platform.Search;

/// <summary>What a visitor may find: every unit below any role, except for those who see no business data.</summary>
public static class SearchReaches
{
    private static readonly Permission Find = new("search.desk", "Tìm trong việc của đơn vị mình",
        [.. Role.All.Where(r => r != Role.TechnicalAdministrator && r != Role.ExternalAgency)]);

    public static async Task<SearchReach> SearchReach(this Visit visit)
    {
        if (!visit.Actor.SignedIn) return Search.SearchReach.PublicOnly;
        var reach = await visit.Reach(Find);
        return new SearchReach(reach.Everything, reach.Everything ? [] : reach.Units()) { Person = visit.Actor.Id };
    }
}
