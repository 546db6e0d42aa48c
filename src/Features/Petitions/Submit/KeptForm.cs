using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Petitions.Submit;

/// <summary>The worker by which a device opens the form without signal. It keeps the form as anybody gets it, and nothing that somebody typed.</summary>
internal static class KeptForm
{
    public const string Address = "/kien-nghi/khong-mang.js";

    private const string Worker = "offline.js";

    /// <summary>Asked for at each opening: a new form reaches devices by it, so it is never kept by a cache.</summary>
    public static IResult Script(Visit visit, HttpContext context, Assets built, InstallationFolder folder)
    {
        var file = Path.Combine(folder.Home, "web", "dist", "assets", Path.GetFileName(built.Url(Worker)));
        if (!File.Exists(file)) return visit.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        return Results.File(file, "text/javascript; charset=utf-8");
    }
}
