using System.CommandLine;
using CauNoi.App;
using CauNoi.Platform.Backup;

namespace CauNoi.Cli;

/// <summary>Puts a backup into an empty installation and proves that it is the same.</summary>
public static class RestoreCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("DIR") { Description = "Thư mục do lệnh backup tạo ra; thiếu keys vẫn phục hồi được dữ liệu" };
        var command = new Command("restore", "Phục hồi bản sao lưu vào nơi trống (CAUNOI_DATA, CAUNOI_DB) và đối chiếu từng bảng") { folder };
        command.SetAction((parse, stop) => CliServer.Run(async (server, installation) =>
        {
            var output = parse.InvocationConfiguration.Output;
            var restored = await InstallationRestore.Run(parse.GetRequiredValue(folder), server.ConnectionString, installation, House.Features, stop);
            if (!restored.Ok) return await Refused.Print(restored.Refusals, output);
            var tables = restored.Value.Manifest.Tables;
            foreach (var trouble in restored.Value.Troubles) await output.WriteLineAsync(trouble);
            await output.WriteLineAsync($"Đã phục hồi {tables.Count} bảng, {tables.Sum(t => t.Rows)} dòng; số đối chiếu của mọi bảng khớp bản sao lưu.");
            await output.WriteLineAsync(restored.Value.WithKeys
                ? "Khóa đã được phục hồi."
                : "Bản sao không kèm khóa: biểu mẫu đang mở phải mở lại, mật khẩu gửi thư và khóa cổng tin nhắn phải nhập lại.");
            await output.WriteLineAsync("Kiểm tra niêm phong: ./do cli audit verify");
            return 0;
        }, stop));
        return command;
    }
}
