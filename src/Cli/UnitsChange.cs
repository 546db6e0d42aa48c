using System.CommandLine;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Import;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Cli;

/// <summary>Loads a file of changes of units: each change one act, on its day, with its legal basis.</summary>
internal static class UnitsChange
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp thay đổi (.yaml), xem docs/howto/import-units.md" };
        var dry = new Option<bool>("--dry-run") { Description = "Chỉ kiểm tra thay đổi đầu tiên, không ghi" };
        var command = new Command("change", "Nạp thay đổi đơn vị: lập, đổi tên, chuyển, sáp nhập, chia, giải thể") { file, dry };
        command.SetAction((parse, stop) => CliHouse.Run(house => house.Within(services => Run(
            services, parse.GetRequiredValue(file), parse.GetValue(dry), parse.InvocationConfiguration.Output, stop)), stop));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, FileInfo file, bool dry, TextWriter output, CancellationToken stop)
    {
        if (!file.Exists) return await Refused.Print([new($"Không đọc được tệp {file.FullName}.")], output);
        var read = ChangeFile.Read(await File.ReadAllTextAsync(file.FullName, stop));
        if (!read.Ok) return await Refused.Print(read.Refusals, output);
        var (db, maps, change) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitMaps>(), services.GetRequiredService<ChangeUnits>());
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in read.Value)
        {
            db.ChangeTracker.Clear();
            maps.Forget();
            var numbers = dry ? [.. Enumerable.Range(int.MaxValue - one.Creations, one.Creations)] : await UnitNumbers.Take(db, one.Creations, stop);
            var steps = one.Steps(await maps.On(one.Day, stop), numbers, names);
            if (!steps.Ok) return await Refused.Print(steps.Refusals, output);
            var refusals = dry ? (await change.Plan(one.Day, steps.Value, stop)).Refusals : (await change.Run(Actor.Program, one.Day, one.Basis, steps.Value, stop)).Refusals;
            if (refusals.Count > 0) return await Refused.Print([.. refusals, new($"Thay đổi ngày {VietnameseDates.Format(one.Day)} chưa nhận được.")], output);
            await output.WriteLineAsync($"{VietnameseDates.Format(one.Day)}: {Figures.Format(steps.Value.Count)} việc, {one.Basis}");
            if (dry) return 0;
        }

        return 0;
    }
}
