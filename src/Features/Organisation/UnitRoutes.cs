using CauNoi.Organisation.Api;
using CauNoi.Organisation.Browse;
using CauNoi.Organisation.Chart;
using CauNoi.Organisation.Differences;
using CauNoi.Organisation.Show;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation;

/// <summary>The addresses under which units are read.</summary>
internal static class UnitRoutes
{
    public static void Add(Routes routes)
    {
        var desk = AccessRule.Needs(UnitAccess.Read);
        routes.Get("/don-vi", BrowseUnits.Page, AccessRule.Public);
        routes.Get("/don-vi/thay-doi", ShowDifferences.Page, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
        routes.Get("/don-vi/{unit}", ShowUnit.Page, AccessRule.Public);
        routes.Get("/ban/don-vi", BrowseUnits.Desk, desk);
        routes.Get("/ban/don-vi/{unit}", ShowUnit.Desk, desk);
        routes.Get("/ban/don-vi/{unit}/so-do", DrawChart.Page, desk);

        routes.Get("/api/units", UnitsApi.List, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("Units on a map day, in pages; JSON, or CSV with format=csv").Produces<UnitsAnswer>();
        routes.Get("/api/units/changes", ChangesApi.List, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("What became of which unit between two map days, with the documents; JSON, or CSV with format=csv").Produces<ChangesAnswer>();
        routes.Get("/api/units/{unit}", UnitsApi.One, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("One unit on a map day, by official code or by number").Produces<UnitAnswer>().Produces(StatusCodes.Status404NotFound);
        routes.Get("/api/units/{unit}/lineage", UnitsApi.Lineage, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("What a unit was called and where it lay, and which units came before and after it").Produces<LineageAnswer>().Produces(StatusCodes.Status404NotFound);
    }
}
