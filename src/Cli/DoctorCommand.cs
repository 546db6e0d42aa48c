using System.CommandLine;
using CauNoi.App;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;

namespace CauNoi.Cli;

/// <summary>Whether the installation's database works. <c>./do doctor</c> has looked at the machine before it comes here.</summary>
public static class DoctorCommand
{
    public static Command Build()
    {
        var command = new Command("doctor", "Xem cơ sở dữ liệu và thư mục dữ liệu có dùng được không");
        command.SetAction((parse, stop) => CliServer.Run((server, folder) => Look(server, folder, parse.InvocationConfiguration.Output, stop), stop));
        return command;
    }

    private static async Task<int> Look(DatabaseServer server, InstallationFolder folder, TextWriter output, CancellationToken stop)
    {
        await using var source = DataSources.For(server.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(stop);
        await output.WriteLineAsync($"  ok       thư mục dữ liệu {folder.Root}");
        await output.WriteLineAsync($"  ok       PostgreSQL {connection.PostgreSqlVersion} {(server.IsEmbedded ? "đi kèm" : "theo CAUNOI_DB")}, {connection.Host}:{connection.Port}");
        var waiting = await Migrations.Waiting(source, House.Features, stop);
        await output.WriteLineAsync(waiting.Count == 0
            ? "  ok       cấu trúc dữ liệu đúng phiên bản"
            : $"  note     {waiting.Count} bước cấu trúc dữ liệu sẽ được áp dụng ở lần chạy tới");
        foreach (var bad in CatalogueFiles.Load(Path.Combine(folder.Home, "catalogue")).BadFiles.Concat(House.Features.BadFiles))
            await output.WriteLineAsync($"  note     bỏ qua {bad.Path}: {bad.Reason}");
        return 0;
    }
}
