using CauNoi.Kernel.Time;
using CauNoi.Platform.Access;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Files;
using CauNoi.Platform.Files.Tools;
using CauNoi.Platform.Search;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Platform;

/// <summary>What every program of the house needs: the web server, the command line and the tests alike.</summary>
public static class PlatformServices
{
    public static IServiceCollection AddPlatform(
        this IServiceCollection services, FeatureList features, NpgsqlDataSource source, InstallationFolder folder)
    {
        services.AddSingleton(features);
        services.AddSingleton(source);
        services.AddSingleton(folder);
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        // The options are the same for every scope; put together anew for each, they cost more than all the rest of a context.
        services.AddDbContext<AppDb>(options => options.UseNpgsql(source), optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<Changes>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<PhotoDoor>();
        services.AddSingleton<MeasureNumbers>();
        services.AddSingleton<UnitMaps>();
        services.AddSingleton<DutyClock>();
        services.AddSingleton<Sealer>();
        services.AddSingleton<FoldedSearch>();
        services.AddSingleton(_ => CatalogueFiles.Load(Path.Combine(folder.Home, "catalogue")));
        services.AddSingleton(new FileStore(folder.Files));
        services.AddSingleton(_ => ImageTools.Find(Path.Combine(folder.Files, "work")));
        services.AddSingleton(PhotoLimits.Default);
        services.AddSingleton<PhotoIntake>();
        foreach (var feature in features.All) feature.Services(services);
        return services;
    }
}
