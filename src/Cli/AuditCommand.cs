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
        return new Command("audit", "Kiểm tra sổ các việc đã ghi") { verify };
    }

    private static async Task<int> Verify(CliHouse house, TextWriter output, CancellationToken stop)
    {
        var report = await AuditVerification.Run(house.Source, stop);
        await output.WriteLineAsync($"Niêm phong: {report.Seals}");
        await output.WriteLineAsync($"Việc ghi đã niêm phong: {report.Acts}");
        await output.WriteLineAsync($"Việc ghi chưa niêm phong: {report.Unsealed}");
        await output.WriteLineAsync($"Không khớp: {report.Broken.Count}");
        foreach (var broken in report.Broken) await output.WriteLineAsync($"  {broken}");
        return report.Whole ? 0 : 1;
    }
}
