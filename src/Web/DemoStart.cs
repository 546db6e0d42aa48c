using CauNoi.Account.Demo;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using Npgsql;

namespace CauNoi.Web;

/// <summary>Sample data and sample log-ins: made once in an empty embedded database, announced at every start.</summary>
public static class DemoStart
{
    private const string Begun = "demo.begun";

    /// <summary>Fills an empty database when allowed, with two years of a whole province where somebody will look at it; returns whether sample accounts exist.</summary>
    public static async Task<bool> Prepare(NpgsqlDataSource source, FeatureList features, InstallationFolder folder, bool mayFill, bool atScale = false)
    {
        if (mayFill && await Exists(source, $"select 1 from setting where name = '{Begun}'"))
        {
            // An earlier start was interrupted while filling: what is there is samples only, and not all of them.
            await Run(source, "drop schema public cascade; create schema public");
            await Migrations.Apply(source, features);
        }

        if (mayFill && !await Exists(source, "select 1 from unit_node limit 1"))
        {
            await Run(source, $"insert into setting (name, value, changed_at) values ('{Begun}', '', now())");
            await using var services = new ServiceCollection().AddPlatform(features, source, folder).BuildServiceProvider();
            var world = new DemoWorld(services, atScale);
            foreach (var feature in features.All) await feature.Demo(world, CancellationToken.None);
            await Run(source, $"delete from setting where name = '{Begun}'");
        }

        return await Exists(source, "select 1 from staff_account where demo limit 1");
    }

    /// <summary>Whether every address the server will listen on is this machine's own; whatever else opens ports is refused.</summary>
    public static bool StaysOnThisMachine(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).All(IsLoopback)
        && string.IsNullOrEmpty(configuration["http_ports"]) && string.IsNullOrEmpty(configuration["https_ports"])
        && !configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    // "+" and "*" stand for every address and are no URIs.
    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback;

    public static void PrintLogIns(IEnumerable<string> urls)
    {
        Console.WriteLine();
        Console.WriteLine($"  Cầu Nối: {string.Join("  ", urls)}");
        Console.WriteLine($"  Dữ liệu thử. Mật khẩu chung: {DemoAccounts.Password}");
        foreach (var (userName, name, role, _) in DemoAccounts.All) Console.WriteLine($"    {userName,-12} {role.Title} ({name})");
        Console.WriteLine();
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<bool> Exists(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is not null;
    }
}
