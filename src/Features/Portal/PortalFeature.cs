using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Portal.About;
using CauNoi.Portal.Crawlers;
using CauNoi.Portal.Home;
using CauNoi.Portal.Search;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.Portal;

/// <summary>Front door of the Portal shell: first page, search, about the figures, what crawlers may read.</summary>
public sealed class PortalFeature : Feature
{
    public override string Name => "portal";

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Portal, 10, "Trang đầu", "/", "house", AccessRule.Public),
        new(Face.Portal, 80, "Tìm kiếm", "/tim-kiem", "search", AccessRule.Public),
    ];

    public override void Routes(Routes routes)
    {
        routes.Get("/", ShowHome.Page, AccessRule.Public);
        routes.Get("/tim-kiem", FindAnything.Page, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
        routes.Get("/ve-so-lieu", AboutFigures.Page, AccessRule.Public);
        routes.Get("/robots.txt", CrawlerFiles.Robots, AccessRule.Public);
        routes.Get("/sitemap.xml", CrawlerFiles.Sitemap, AccessRule.Public);
        routes.Get("/api/seal", AboutFigures.Api, AccessRule.Public);
    }
}
