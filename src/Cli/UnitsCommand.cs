using System.CommandLine;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Cli;

/// <summary>The tree of units from the command line: take in an official list, look at one unit on a day, load a change.</summary>
public static class UnitsCommand
{
    public static Command Build() => new("units", "Đơn vị: nạp danh sách, xem một đơn vị vào một ngày, nạp thay đổi") { UnitsImport.Build(), UnitsShow.Build(), UnitsChange.Build() };

    internal static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = typed =>
        {
            if (VietnameseDates.TryParseDay(typed.Tokens[0].Value, out var day)) return day;
            typed.AddError($"\"{typed.Tokens[0].Value}\" không phải là ngày. Xin viết như 2025-07-01 hoặc 01/07/2025.");
            return null;
        },
    };

    internal static DateOnly Today(IServiceProvider services) => VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>The unit of a code on a day.</summary>
    internal static UnitNode? WithCode(UnitTree tree, string code) => tree.Order.FirstOrDefault(n => string.Equals(n.Code, code, StringComparison.OrdinalIgnoreCase));

    internal static Task<UnitTree> Map(IServiceProvider services, DateOnly day, CancellationToken stop) => services.GetRequiredService<UnitMaps>().On(day, stop);
}
