using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Platform.Data;

/// <summary>
/// What the program knows of its tables, put together once in a process. It takes longer than any other part of a start and
/// needs no database, so it can be had while the database is still starting.
/// </summary>
public static class TableModel
{
    /// <summary>Puts it together ahead of the first question.</summary>
    public static Task<IModel> Ready(FeatureList features) => Task.Run(async () =>
    {
        await using var services = new ServiceCollection().AddSingleton(features).AddTables().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<AppDb>().Model;
    });

    /// <summary>The tables among a house's services.</summary>
    internal static IServiceCollection AddTables(this IServiceCollection services)
    {
        // The options are the same for every scope; put together anew for each, they cost more than all the rest of a context.
        // The source is found among the services and not named here: options with a source of their own share nothing with those of
        // another source, and each house of a test program would put model and questions together anew.
        var reads = new PreparedReads();
        return services.AddDbContext<AppDb>(options => options.UseNpgsql().ReplaceService<IModelCacheKeyFactory, ModelOfRooms>().AddInterceptors(reads), optionsLifetime: ServiceLifetime.Singleton);
    }
}
