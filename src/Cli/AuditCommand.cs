using System.CommandLine;
using CauNoi.Platform.Audit;

namespace CauNoi.Cli;

/// <summary>Proves that the recorded history is as it was written.</summary>
public static class AuditCommand
{
    public static Command Build()
    {
        var verify = new Command("verify", "Tính lại mọi niêm phong từ các việc đã ghi; mã kết thúc 1 khi có chỗ không khớp");
        verify.SetAction((parse, stop) => CliHouse.Run(house => Verify(house, parse.InvocationConfiguration.Output, stop), stop));
        return new Command("audit", "Kiểm tra và xuất sổ các việc đã ghi") { verify, Export(), VerifyExport() };
    }

    private static Command Export()
    {
        var folder = new Argument<string>("folder") { Description = "Thư mục nhận tệp, nên nằm trên nơi chỉ ghi một lần" };
        var from = new Option<DateOnly>("--from") { Description = "Ngày đầu, như 2026-11-01", Required = true };
        var to = new Option<DateOnly>("--to") { Description = "Ngày cuối, trước hôm nay", Required = true };
        var export = new Command("export", "Xuất sổ ra mỗi ngày một tệp kèm bản kê nối nhau; không ghi đè tệp đã có") { folder, from, to };
        export.SetAction((parse, stop) => CliHouse.Run(async house =>
        {
            var (days, refused) = await AuditExport.Run(
                house.Source, parse.GetRequiredValue(folder), parse.GetRequiredValue(from), parse.GetRequiredValue(to), TimeProvider.System.GetUtcNow(), stop);
            var output = parse.InvocationConfiguration.Output;
            await output.WriteLineAsync($"Đã ghi: {days} ngày");
            if (refused is not null) await output.WriteLineAsync(refused);
            return refused is null ? 0 : 1;
        }, stop));
        return export;
    }

    private static Command VerifyExport()
    {
        var folder = new Argument<string>("folder") { Description = "Thư mục đã xuất" };
        var verify = new Command("verify-export", "Kiểm tra thư mục đã xuất, không cần cơ sở dữ liệu; mã kết thúc 1 khi có chỗ không khớp") { folder };
        verify.SetAction(async (parse, stop) => await Tell(await AuditExportVerification.Run(parse.GetRequiredValue(folder), stop), parse.InvocationConfiguration.Output));
        return verify;
    }

    private static async Task<int> Verify(CliHouse house, TextWriter output, CancellationToken stop)
    {
        return await Tell(await AuditVerification.Run(house.Source, stop), output);
    }

    private static async Task<int> Tell(AuditReport report, TextWriter output)
    {
        await output.WriteLineAsync($"Niêm phong: {report.Seals}");
        await output.WriteLineAsync($"Việc ghi đã niêm phong: {report.Acts}");
        await output.WriteLineAsync($"Việc ghi chưa niêm phong: {report.Unsealed}");
        await output.WriteLineAsync($"Không khớp: {report.Broken.Count}");
        foreach (var broken in report.Broken) await output.WriteLineAsync($"  {broken}");
        return report.Whole ? 0 : 1;
    }
}
