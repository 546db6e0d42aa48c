using System.Text.Encodings.Web;
using System.Text.Unicode;
using CauNoi.Platform.Access;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Health;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Platform;

/// <summary>The web side of the house: what is registered, and in which order a request passes the doors.</summary>
public static class WebHouse
{
    private const int LongestTextField = 256 * 1024;

    public static IServiceCollection AddWebHouse(this IServiceCollection services, Installation installation, Assets assets)
    {
        services.AddSingleton(installation);
        services.AddSingleton(assets);
        services.AddSingleton<Frames>();
        services.AddRazorComponents();
        // Otherwise every Vietnamese letter leaves as a numeric entity, at three times the size.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped<FrameOfRequest>();
        services.AddCascadingValue(s => s.GetRequiredService<FrameOfRequest>().Frame);
        services.AddAntiforgery(o => o.Cookie.Name = "caunoi_bieu_mau");
        services.AddRateLimiter(RateLimits.Configure);
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.AddOpenApi("openapi", o => o.ShouldInclude = d => d.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true);
        services.Configure<FormOptions>(o =>
        {
            o.ValueLengthLimit = LongestTextField;
            // A photo stays in memory until it is cleaned: what it hides never touches the disk.
            o.MemoryBufferThreshold = 20 * 1024 * 1024;
            o.ValueCountLimit = 200;
            o.MultipartBodyLengthLimit = 20 * 1024 * 1024;
        });
        services.AddSingleton<RequestMeter>();
        services.AddHostedService<SealerLoop>();
        return services;
    }

    public static void UseWebHouse(this WebApplication app, FeatureList features)
    {
        // Listens from the first request on.
        _ = app.Services.GetRequiredService<RequestMeter>();
        app.Use((context, next) =>
        {
            SecurityHeaders.Set(context.Response.Headers);
            // A request that is refused on the way in still gets a whole page.
            context.RequestServices.GetRequiredService<FrameOfRequest>().Frame = context.RequestServices.GetRequiredService<Frames>().Plain(context);
            return next(context);
        });
        app.UseResponseCompression();
        app.UseMiddleware<Errors>();
        app.UseRouting();
        app.UseRateLimiter();
        app.Use(Arrive);
        app.Use(Gate.Check);
        var routes = new Routes(app);
        foreach (var feature in features.All) feature.Routes(routes);
        app.MapOpenApi("/api/{documentName}.json").WithMetadata(AccessRule.Public);
    }

    // Who it is, and what stands around the page: both once, before anything decides.
    private static async Task Arrive(HttpContext context, RequestDelegate next)
    {
        // What answers watchers must answer when nothing else does: it needs neither a visitor nor a page.
        if (context.GetEndpoint()?.Metadata.GetMetadata<Bare>() is not null)
        {
            context.Response.Headers.CacheControl = "no-store";
            await next(context);
            return;
        }

        var current = context.RequestServices.GetRequiredService<CurrentActor>();
        if (context.RequestServices.GetService<ActorReader>() is { } reader) current.Actor = await reader.Read(context);
        context.RequestServices.GetRequiredService<FrameOfRequest>().Frame = await context.RequestServices.GetRequiredService<Frames>().For(context, current);
        // A page that shows who is signed in must not lie in anybody's cache.
        context.Response.Headers.CacheControl = "no-store";
        await next(context);
    }
}

/// <summary>The frame of this request, for the layouts.</summary>
internal sealed class FrameOfRequest
{
    private Frame? frame;

    public Frame Frame
    {
        get => frame ?? throw new InvalidOperationException("The frame is made before the page.");
        set => frame = value;
    }
}
