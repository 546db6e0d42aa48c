using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Portal.Crawlers;

/// <summary>What search engines may read: public pages, never a look-up by code, never the desk, never a file of everything.</summary>
public static class CrawlerFiles
{
    private static readonly string[] Pages = ["/", "/gop-y", "/ve-so-lieu", "/tim-kiem", "/kien-nghi", "/kien-nghi/gui", "/kien-nghi/so-lieu", "/kien-nghi/tuan", "/to-cao"];

    private static readonly string[] Closed = ["/ban/", "/he-thong/", "/gop-y/tra-cuu", "/gop-y/da-gui", "/kien-nghi/theo-doi", "/kien-nghi/tai/", "/to-cao/theo-doi", "/dang-nhap"];

    public static IResult Robots(HttpRequest request) => Results.Text(
        $"User-agent: *\n{string.Concat(Closed.Select(path => $"Disallow: {path}\n"))}Sitemap: {Origin(request)}/sitemap.xml\n",
        "text/plain", Encoding.UTF8);

    public static IResult Sitemap(HttpRequest request)
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var map = new XElement(ns + "urlset", Pages.Select(p => new XElement(ns + "url", new XElement(ns + "loc", Origin(request) + p))));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{map}", "application/xml", Encoding.UTF8);
    }

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
