using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CauNoi.Notebook.Shell;

/// <summary>What a phone keeps of the program itself: a page without any data, the same for everybody, and the worker that opens it without signal.</summary>
public static class Shell
{
    private const string Worker = "sw.js";

    public static IResult Page() => new RazorComponentResult<ShellPage>();

    /// <summary>Asked for at each start: a new program reaches phones by it, so it is never kept by a cache.</summary>
    public static IResult Script(Visit visit, HttpContext context, Assets built, InstallationFolder folder)
    {
        var file = Path.Combine(folder.Home, "web", "dist", "assets", Path.GetFileName(built.Url(Worker)));
        if (!File.Exists(file)) return visit.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["Service-Worker-Allowed"] = "/so-tay";
        return Results.File(file, "text/javascript; charset=utf-8");
    }

    /// <summary>What a phone needs to put the notebook among its programs.</summary>
    public static IResult Manifest(HttpContext context, Assets built)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Json(new
        {
            name = "Sổ tay Cầu Nối", short_name = "Sổ tay", description = "Ghi việc của khu dân cư, không có sóng cũng ghi được.", lang = "vi", id = "/so-tay", start_url = "/so-tay",
            scope = "/so-tay", display = "standalone", orientation = "portrait", background_color = "#fffdf9", theme_color = "#fffdf9",
            icons = new[] { new { src = built.Url("mark.svg"), sizes = "any", type = "image/svg+xml", purpose = "any" } },
        }, Wire.Json, "application/manifest+json");
    }
}
