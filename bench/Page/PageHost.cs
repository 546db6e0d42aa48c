using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bench.Page;

/// <summary>
/// The real program, in a process of its own so that the client's work is not counted as its own, with two things
/// before its first door: an endpoint that does nothing, and a count of the statements of one request.
/// </summary>
internal static class PageHost
{
    public const string Name = "page-host";
    public const string Bare = "/bench/bare";

    /// <summary>A request with this header gets it back with the number of statements it sent to the database, and of methods compiled so far.</summary>
    public const string Inside = "Bench-Inside";

    private static readonly AsyncLocal<int[]?> Counted = new();

    public static async Task<int> Run()
    {
        await using var source = DataSources.For(Environment.GetEnvironmentVariable("CAUNOI_DB")!);
        using var listener = new ActivityListener { ShouldListenTo = s => s.Name == "Npgsql", Sample = CountStatement };
        ActivitySource.AddActivityListener(listener);
        await using var app = WebProgram.Build(["--urls", "http://127.0.0.1:0"], BenchServer.FolderNamed("bench-data"), source, demo: true,
            builder => builder.Services.AddOwnWork().AddSingleton<IStartupFilter, BeforeTheDoors>());
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        // Until the bench closes our input, by ending or by being ended.
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    // No activity is made: being asked for one is all that is needed.
    private static ActivitySamplingResult CountStatement(ref ActivityCreationOptions<ActivityContext> asked)
    {
        if (Counted.Value is { } count) Interlocked.Increment(ref count[0]);
        return ActivitySamplingResult.None;
    }

    private sealed class BeforeTheDoors : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, inner) => context.Request.Path == Bare ? context.Response.WriteAsync("ok") : Count(context, inner));
            next(app);
        };

        private static Task Count(HttpContext context, RequestDelegate inner)
        {
            if (!context.Request.Headers.ContainsKey(Inside)) return inner(context);
            var count = new int[1];
            Counted.Value = count;
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Inside] = string.Create(CultureInfo.InvariantCulture, $"{count[0]} {JitInfo.GetCompiledMethodCount()}");
                return Task.CompletedTask;
            });
            return inner(context);
        }
    }
}
