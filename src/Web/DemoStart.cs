using CauNoi.Account.Demo;
using CauNoi.Kernel.Access;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using Npgsql;

namespace CauNoi.Web;

/// <summary>Sample data and sample log-ins: made once in an empty embedded database, announced at every start.</summary>
public static class DemoStart
{
    /// <summary>Fills an empty database when allowed; returns whether sample accounts exist.</summary>
    public static async Task<bool> Prepare(NpgsqlDataSource source, FeatureList features, InstallationFolder folder, bool mayFill)
    {
        if (mayFill && !await Exists(source, "select 1 from unit_node limit 1"))
        {
            await using var services = new ServiceCollection().AddPlatform(features, source, folder).BuildServiceProvider();
            var world = new DemoWorld(services, DateTimeOffset.UtcNow);
            foreach (var feature in features.All) await feature.Demo(world, CancellationToken.None);
        }

        return await Exists(source, "select 1 from staff_account where demo limit 1");
    }

    public static bool IsLoopback(string url) => Uri.TryCreate(url.Replace("+", "0.0.0.0", StringComparison.Ordinal).Replace("*", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.IsLoopback;

    public static void PrintLogIns(IEnumerable<string> urls)
    {
        Console.WriteLine();
        Console.WriteLine($"  Cầu Nối: {string.Join("  ", urls)}");
        Console.WriteLine($"  Dữ liệu thử. Mật khẩu chung: {DemoAccounts.Password}");
        foreach (var (userName, name, role, _) in DemoAccounts.All) Console.WriteLine($"    {userName,-12} {role.Title} ({name})");
        Console.WriteLine();
    }

    private static async Task<bool> Exists(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is not null;
    }
}
