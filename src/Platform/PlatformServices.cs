using CauNoi.Platform.Access;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Files;
using CauNoi.Platform.Files.Tools;
using CauNoi.Platform.Health;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Search;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.DataProtection;
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
        // Shared by all nodes and kept over restarts: a page opened before a restart can still be sent, a secret setting read.
        services.AddDataProtection().SetApplicationName("caunoi").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddTables();
        services.AddScoped<Changes>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<PhotoDoor>().AddScoped<EvidenceDoor>();
        services.AddSingleton<PhotoMask>();
        services.AddSingleton<FactSubjects>();
        services.AddSingleton<MeasureNumbers>();
        services.AddSingleton<UnitMaps>().AddSingleton<SeenCounts>();
        services.AddScoped<SecondPersons>();
        services.AddSingleton<DutyClock>();
        services.AddSingleton<Sealer>();
        services.AddSingleton<FoldedSearch>();
        services.AddSingleton(_ => CatalogueFiles.Load(Path.Combine(folder.Home, "catalogue")));
        services.AddSingleton(new FileStore(folder.Files));
        services.AddSingleton(_ => ImageTools.Find(Path.Combine(folder.Files, "work")));
        services.AddSingleton(PhotoLimits.Default);
        services.AddSingleton<PhotoIntake>();
        services.AddSingleton<SettingValues>();
        services.AddSingleton<OutboxSecrets>();
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobBoard>();
        services.AddSingleton<HealthLook>();
        services.AddSingleton<SystemGauge>();
        foreach (var feature in features.All) feature.Services(services);
        return services;
    }

    /// <summary>
    /// What works by itself beside the requests: messages leave, jobs run by the clock, rooms' loops turn. The serving
    /// program has it; the command line and the tests do such things when they want them done.
    /// </summary>
    public static IServiceCollection AddOwnWork(this IServiceCollection services)
    {
        JobSchedule.Add(services);
        services.AddHostedService<OutboxLoop>();
        services.AddHostedService<LoopRunner>();
        return services;
    }
}
