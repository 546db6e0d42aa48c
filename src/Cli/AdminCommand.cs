using System.CommandLine;
using CauNoi.Account.Create;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation;
using CauNoi.Organisation.Found;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Cli;

/// <summary>The first account of an installation. There is no known pass word: a one-time link lets its owner choose one.</summary>
public static class AdminCommand
{
    private const int Root = 1;

    public static Command Build()
    {
        var user = new Option<string>("--user") { Description = "Tên đăng nhập, chữ thường không dấu", Required = true };
        var name = new Option<string>("--name") { Description = "Họ tên", Required = true };
        var front = new Option<string?>("--front") { Description = "Tên tỉnh, thành phố; cần khi hệ thống còn trống. Ví dụ: \"Tỉnh Thái Nguyên\"" };
        var create = new Command("create", "Lập tài khoản quản trị kỹ thuật và in đường dẫn đặt mật khẩu, dùng một lần trong 3 ngày") { user, name, front };
        create.SetAction((parse, stop) => CliHouse.Run(house => house.Within(services => Create(
            services, parse.GetRequiredValue(user).Trim(), parse.GetRequiredValue(name).Trim(), parse.GetValue(front)?.Trim(), parse.InvocationConfiguration.Output, stop)), stop));
        return new Command("admin", "Người quản trị đầu tiên") { create };
    }

    private static async Task<int> Create(IServiceProvider services, string user, string name, string? front, TextWriter output, CancellationToken stop)
    {
        if (await Found(services, front, stop) is { } refused) return await Refuse(refused, output);
        var created = await services.GetRequiredService<CreateAccount>().WithLink(user, name, Role.TechnicalAdministrator, await RootUnit(services, stop), stop);
        if (!created.Ok) return await Refuse(created.Refusals[0], output);
        var origin = (await services.GetRequiredService<SettingValues>().Read(stop)).Text(PlatformSettings.Origin);
        await output.WriteLineAsync($"Đã lập tài khoản {user} ({Role.TechnicalAdministrator.Title}).");
        await output.WriteLineAsync("Mở đường dẫn này để đặt mật khẩu. Dùng được một lần, trong 3 ngày:");
        await output.WriteLineAsync($"{origin}/dat-mat-khau/{created.Value}");
        return 0;
    }

    // An account stands on a unit, so the root comes first.
    private static async Task<Refusal?> Found(IServiceProvider services, string? front, CancellationToken stop)
    {
        if (await RootUnit(services, stop) != 0) return null;
        if (string.IsNullOrEmpty(front)) return new Refusal("Hệ thống còn trống, chưa có đơn vị nào. Xin thêm --front \"Tỉnh …\".");
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        return await services.GetRequiredService<FoundUnits>().Run([new UnitNode(Root, null, UnitKinds.Province, front, today)], stop);
    }

    private static async Task<int> RootUnit(IServiceProvider services, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var tree = await services.GetRequiredService<UnitMaps>().On(today, stop);
        return tree.Home?.Unit ?? 0;
    }

    private static async Task<int> Refuse(Refusal refusal, TextWriter output)
    {
        await output.WriteLineAsync(refusal.Sentence);
        return 1;
    }
}
