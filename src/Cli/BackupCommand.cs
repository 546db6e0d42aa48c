using System.CommandLine;
using CauNoi.Platform.Backup;

namespace CauNoi.Cli;

/// <summary>Copies the installation into a folder; the program may work on meanwhile.</summary>
public static class BackupCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("DIR") { Description = "Thư mục trống nhận bản sao: data (dữ liệu, tệp) và keys (khóa), cất ở hai nơi" };
        var command = new Command("backup", "Sao lưu cơ sở dữ liệu, tệp và khóa. Ví dụ: backup sao-luu/2026-12-01") { folder };
        command.SetAction((parse, stop) => CliServer.Run(async (server, installation) =>
        {
            var output = parse.InvocationConfiguration.Output;
            var made = await InstallationBackup.Make(server.ConnectionString, installation, parse.GetRequiredValue(folder), stop);
            if (!made.Ok) return await Refused.Print(made.Refusals, output);
            foreach (var trouble in made.Value.Troubles) await output.WriteLineAsync(trouble);
            await output.WriteLineAsync($"Đã sao lưu {made.Value.Tables.Count} bảng, {made.Value.Tables.Sum(t => t.Rows)} dòng, vào {Path.GetFullPath(parse.GetRequiredValue(folder))}.");
            await output.WriteLineAsync("Xin cất data và keys ở hai nơi khác nhau: có cả hai là có tất cả.");
            // The copy is whole; what it was taken from is not, and somebody has to look.
            return made.Value.Troubles.Count == 0 ? 0 : 1;
        }, stop));
        return command;
    }
}
