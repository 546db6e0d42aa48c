using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Areas;

/// <summary>The menu's way to the own commune, whichever that is today: after a merger the successor's.</summary>
public static class OwnAreas
{
    public static async Task<IResult> Show(Visit visit)
    {
        var reach = await visit.Reach(AreasAccess.Areas);
        var commune = (await visit.Tree()).Order.FirstOrDefault(n => n.Kind == UnitKinds.Commune && reach.Covers(n.Unit));
        return commune is null ? visit.NotFound() : visit.See($"/ban/don-vi/{commune.Unit}/khu-dan-cu");
    }
}
