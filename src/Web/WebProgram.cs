using CauNoi.App;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Npgsql;

namespace CauNoi.Web;

/// <summary>The web program, put together from its parts: by Program for people, by the tests for themselves.</summary>
public static class WebProgram
{
    public static WebApplication Build(string[] args, InstallationFolder folder, NpgsqlDataSource source, bool demo, Action<WebApplicationBuilder>? more = null, FeatureList? rooms = null)
    {
        var house = rooms ?? House.Features;
        var home = folder.Home;
        var built = Path.Combine(home, "web", "dist");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = home });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // No addresses, no typed words: requests are not logged, faults are.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error).AddFilter("Quartz", LogLevel.Warning);
        builder.Services.AddPlatform(house, source, folder);
        builder.Services.AddWebHouse(new Installation(demo), Assets.Load(Path.Combine(built, "manifest.json")));
        more?.Invoke(builder);
        var app = builder.Build();
        app.UseBuiltFiles(Path.Combine(built, "assets"));
        app.UseWebHouse(house);
        return app;
    }
}
