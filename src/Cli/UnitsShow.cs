using System.CommandLine;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Cli;

/// <summary>One unit on a map day: where it stands, what it has below, what it came from and went on as.</summary>
internal static class UnitsShow
{
    public static Command Build()
    {
        var code = new Argument<string>("CODE") { Description = "Mã đơn vị, hoặc #số của đơn vị không có mã" };
        var map = UnitsCommand.Day("--map", "Theo bản đồ ngày; không ghi là hôm nay");
        var command = new Command("show", "Xem một đơn vị vào một ngày") { code, map };
        command.SetAction((parse, stop) => CliHouse.Run(house => house.Within(services => Run(
            services, parse.GetRequiredValue(code), parse.GetValue(map) ?? UnitsCommand.Today(services), parse.InvocationConfiguration.Output, stop)), stop));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, string code, DateOnly map, TextWriter output, CancellationToken stop)
    {
        var maps = services.GetRequiredService<UnitMaps>();
        var history = await maps.History(stop);
        var tree = await maps.On(map, stop);
        var unit = code.StartsWith('#') && int.TryParse(code.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
            : UnitsCommand.WithCode(tree, code)?.Unit ?? history.WithCode(code).FirstOrDefault();
        if (history.Of(unit).Count == 0) return await Refused.Print([new($"Không có đơn vị nào mã {code}.")], output);
        await output.WriteLineAsync($"Theo bản đồ ngày {VietnameseDates.Format(map)}:");
        if (tree.Find(unit) is not { } node) await Absent(history, unit, map, output);
        else
        {
            var kinds = services.GetRequiredService<Rules>().UnitKinds;
            await output.WriteLineAsync($"{node.Name} (mã {node.Code ?? "chưa có"}, số {node.Unit}): {kinds.Title(node.Kind)}");
            var above = string.Join(" › ", tree.Path(unit).SkipLast(1).Select(n => n.Name));
            await output.WriteLineAsync($"  Thuộc: {(above.Length > 0 ? above : "cấp cao nhất")}");
            await output.WriteLineAsync($"  Từ {VietnameseDates.Format(node.From)}{(node.Until is { } until ? $" đến {VietnameseDates.Format(until)}" : "")}");
            foreach (var kind in tree.Children(unit).GroupBy(n => n.Kind)) await output.WriteLineAsync($"  Trực thuộc: {Figures.Format(kind.Count())} {kinds.Title(kind.Key).ToLowerInvariant()}");
            if (!tree.Children(unit).Any()) await output.WriteLineAsync("  Trực thuộc: chưa có đơn vị nào");
        }

        var all = maps.Successions.SelectMany(s => s).ToList();
        foreach (var step in all.Where(s => s.After == unit && s.Day <= map).OrderBy(s => s.Day)) await output.WriteLineAsync($"  Tiếp nối từ {VietnameseDates.Format(step.Day)}: {Name(history, step.Before)}");
        foreach (var step in all.Where(s => s.Before == unit && s.Day <= map).OrderBy(s => s.Day)) await output.WriteLineAsync($"  Từ {VietnameseDates.Format(step.Day)} nhập vào: {Name(history, step.After)}");
        return 0;
    }

    private static async Task Absent(UnitHistory history, int unit, DateOnly map, TextWriter output)
    {
        var stretches = history.Of(unit).OrderBy(n => n.From).ToList();
        await output.WriteLineAsync(stretches[0].From > map
            ? $"{stretches[0].Name}: chưa lập vào ngày này (lập ngày {VietnameseDates.Format(stretches[0].From)})."
            : $"{stretches[^1].Name}: không còn vào ngày này (ngày cuối {VietnameseDates.Format(stretches.Last(n => n.From <= map).Until ?? map)}).");
    }

    private static string Name(UnitHistory history, int unit) => history.Of(unit).MaxBy(n => n.From) is { } node ? $"{node.Name}{(node.Code is null ? "" : $" (mã {node.Code})")}" : $"đơn vị số {unit}";
}
