using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Xunit;

namespace CauNoi.Test.Support;

/// <summary>The whole program on a port of its own and a database of its own, with the sample data. One for each test class.</summary>
public class TestHouse : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Visitor>>> known = [];
    private WebApplication? app;
    private NpgsqlDataSource? source;
    private string folderRoot = "";

    public string ConnectionString { get; private set; } = "";

    public string Address { get; private set; } = "";

    public TurnableClock Clock { get; } = new();

    public LogLines Log { get; } = new();

    /// <summary>False for a test that asks more within a minute than one address may.</summary>
    public bool Limited { get; init; } = true;

    public InstallationFolder Folder { get; private set; } = new("", "");

    /// <summary>The rooms of this house; a class may have others, with rules of its own.</summary>
    protected virtual FeatureList Rooms => App.House.Features;

    public IServiceProvider Services => app!.Services;

    public NpgsqlDataSource Source => source!;

    public async ValueTask InitializeAsync()
    {
        folderRoot = Directory.CreateTempSubdirectory("cầu nối ").FullName;
        Folder = new InstallationFolder(folderRoot, InstallationFolder.Find().Home);
        Folder.Prepare();
        ConnectionString = await TestDatabases.CloneWithSamples(Folder);
        source = DataSources.For(ConnectionString);
        app = WebProgram.Build(["--urls", "http://127.0.0.1:0"], Folder, source, demo: true, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Log);
            builder.Services.RemoveAll<TimeProvider>();
            builder.Services.AddSingleton<TimeProvider>(Clock);
            if (!Limited) Unlimited(builder.Services);
        }, Rooms);
        await app.StartAsync();
        Address = app.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        if (source is not null) await source.DisposeAsync();
        await TestDatabases.Drop(ConnectionString);
        Directory.Delete(folderRoot, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static void Unlimited(IServiceCollection services) => services.RemoveAll<IConfigureOptions<RateLimiterOptions>>().AddRateLimiter(options =>
    {
        foreach (var policy in new[] { RateLimits.SignIn, RateLimits.PublicPost, RateLimits.LookUp })
            options.AddPolicy(policy, _ => RateLimitPartition.GetNoLimiter(policy));
    });

    /// <summary>Somebody with a browser and no account.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>Somebody signed in with a sample account.</summary>
    public async Task<Visitor> SignedIn(string userName)
    {
        var visitor = Visitor();
        await visitor.SignIn(userName);
        return visitor;
    }

    /// <summary>The same person each time: for tests that only look, so that a class signs each person in once.</summary>
    public Task<Visitor> Known(string userName) => known.GetOrAdd(userName, name => new Lazy<Task<Visitor>>(() => SignedIn(name))).Value;

    /// <summary>How many rows each table holds: equal before and after means that nothing was saved.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Rows(params string[] except)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await using var command = Source.CreateCommand("""
            select table_name, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', table_schema, table_name), false, true, '')))[1]::text::bigint
            from information_schema.tables where table_schema in ('public', 'sealed_store') and table_name <> 'seal' -- sealing goes its own way, once a second
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            if (!except.Contains(reader.GetString(0)))
                rows[reader.GetString(0)] = reader.GetInt64(1);
        return rows;
    }

    /// <summary>Does something to the database behind the program's back.</summary>
    public async Task Run(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>One value out of the database.</summary>
    public async Task<T> One<T>(string sql, params object[] values)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A piece of work with the program's own services, in a scope of its own.</summary>
    public async Task<T> Within<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
