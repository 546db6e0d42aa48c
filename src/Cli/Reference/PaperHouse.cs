using System.Reflection;
using CauNoi.Kernel.Forms;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Cli.Reference;

/// <summary>One route as the running program would have it.</summary>
public sealed record RouteLine(string Methods, string Path, AccessRule? Access, FormShape? Form, string? Limit, MethodInfo? Answers);

/// <summary>What can be read off a web program that is put together but never started: nothing listens, nothing connects.</summary>
public sealed record PaperHouse(IReadOnlyList<RouteLine> Routes, Rules Rules)
{
    public static PaperHouse Of(FeatureList features, string home)
    {
        // The file store makes its folder when it is registered; it gets one of its own, gone afterwards.
        var data = Directory.CreateTempSubdirectory("caunoi-docs-");
        try
        {
            var folder = new InstallationFolder(data.FullName, home);
            using var source = NpgsqlDataSource.Create("Host=127.0.0.1");
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = home });
            builder.Services.AddPlatform(features, source, folder);
            builder.Services.AddWebHouse(new Installation(Demo: false), new Assets(new Dictionary<string, string>()));
            var app = builder.Build();
            app.UseWebHouse(features);
            return new PaperHouse(
                [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>().Select(Line)
                    .OrderBy(r => r.Path, StringComparer.Ordinal).ThenBy(r => r.Methods, StringComparer.Ordinal)],
                app.Services.GetRequiredService<Rules>());
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static RouteLine Line(RouteEndpoint endpoint) => new(
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods ? string.Join(' ', methods.HttpMethods) : "any",
        $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}",
        endpoint.Metadata.GetMetadata<AccessRule>(), endpoint.Metadata.GetMetadata<FormShape>(),
        endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName, endpoint.Metadata.GetMetadata<MethodInfo>());
}
