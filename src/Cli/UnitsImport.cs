using System.CommandLine;
using System.Diagnostics;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Import;
using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Sheets;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Cli;

/// <summary>Takes an official list of units in. With --dry-run it only says what would happen.</summary>
internal static class UnitsImport
{
    private const int Shown = 20;

    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Danh sách .csv hoặc .xlsx, dòng đầu là tên cột" };
        var dry = new Option<bool>("--dry-run") { Description = "Chỉ kiểm tra, không ghi" };
        var day = UnitsCommand.Day("--day", "Danh sách có hiệu lực từ ngày nào; không ghi là 01/07/2025");
        var under = new Option<string?>("--under") { Description = "Mã đơn vị mà các dòng không ghi cấp trên thuộc về" };
        var basis = new Option<string?>("--basis") { Description = "Văn bản làm căn cứ" };
        var errors = new Option<FileInfo?>("--errors") { Description = "Ghi lại danh sách kèm cột Lỗi vào tệp này (.xlsx hoặc .csv)" };
        var command = new Command("import", "Nạp danh sách đơn vị chính thức: nhận cả danh sách hoặc không nhận gì") { file, dry, day, under, basis, errors };
        command.SetAction((parse, stop) => CliHouse.Run(house => house.Within(services => Run(
            services, parse.GetRequiredValue(file), parse.GetValue(dry), parse.GetValue(day) ?? new DateOnly(2025, 7, 1), parse.GetValue(under), parse.GetValue(basis),
            parse.GetValue(errors), parse.InvocationConfiguration.Output, stop)), stop));
        return command;
    }

    private static async Task<int> Run(
        IServiceProvider services, FileInfo file, bool dry, DateOnly day, string? under, string? basis, FileInfo? errors, TextWriter output, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        Sheet sheet;
        try
        {
            await using var stream = file.OpenRead();
            sheet = SheetFile.Read(stream, file.Name);
        }
        catch (UnreadableSheet unreadable)
        {
            return await Refused.Print([unreadable.Refusal], output);
        }
        catch (IOException)
        {
            await output.WriteLineAsync($"Không đọc được tệp {file.FullName}.");
            return 1;
        }

        var tree = await UnitsCommand.Map(services, day, stop);
        var above = under is null ? null : UnitsCommand.WithCode(tree, under);
        if (under is not null && above is null) return await Refused.Print([new($"Không có đơn vị mã {under} vào ngày {VietnameseDates.Format(day)}.")], output);
        var columns = ColumnGuess.Of(sheet.Header);
        foreach (var (column, _, title) in ListColumns.All.Where(c => columns[c.Column] >= 0))
            await output.WriteLineAsync($"Cột \"{sheet.Header[columns[column]]}\": {title}");
        var take = services.GetRequiredService<TakeList>();
        var report = await take.Read(ListSheet.Lines(sheet, columns), day, above?.Unit, stop);
        await Say(report, output);
        if (errors is not null)
        {
            var marked = ListSheet.Marked(sheet, report);
            var bytes = errors.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase) ? SheetFile.Csv(marked) : SheetFile.Xlsx(marked);
            await File.WriteAllBytesAsync(errors.FullName, bytes, stop);
        }

        if (!report.Sound) return await Refused.Print([ListRefusals.Unsound], output);
        var accepted = report.Lines.Where(l => l.Verdict is LineVerdict.New or LineVerdict.Changed || l.Traits.Count > 0).ToList();
        if (accepted.Count == 0) return await Nothing(output);
        if (dry) return await Ready(report, output);
        var taken = await take.Take(Actor.Program, report, accepted, basis ?? $"Danh sách {file.Name}", stop);
        if (!taken.Ok) return await Refused.Print(taken.Refusals, output);
        await output.WriteLineAsync($"Đã ghi {Figures.Format(taken.Value)} đơn vị từ ngày {VietnameseDates.Format(day)}, trong {watch.Elapsed.TotalSeconds.ToString("0.0", System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))} giây.");
        return 0;
    }

    private static async Task Say(ListReport report, TextWriter output)
    {
        await output.WriteLineAsync($"Danh sách {Figures.Format(report.Lines.Count)} dòng: {Figures.Format(report.Count(LineVerdict.New))} mới, {Figures.Format(report.Count(LineVerdict.Same))} khớp, "
            + $"{Figures.Format(report.Count(LineVerdict.Changed))} khác, {Figures.Format(report.Count(LineVerdict.Wrong))} lỗi; {Figures.Format(report.Gone.Count)} đơn vị đang có không còn trong danh sách.");
        foreach (var line in report.Of(LineVerdict.Wrong).Take(Shown)) await output.WriteLineAsync($"  dòng {line.Source.Line}: {string.Join(' ', line.Faults)}");
        foreach (var line in report.Of(LineVerdict.Changed).Take(Shown)) await output.WriteLineAsync($"  dòng {line.Source.Line}: {line.Name}: {string.Join("; ", line.Differences)}");
        foreach (var gone in report.Gone.Take(Shown)) await output.WriteLineAsync($"  không còn: {gone.Name}{(gone.Code is null ? "" : $" ({gone.Code})")}. Nếu sáp nhập hay giải thể, xin nạp bằng units change.");
    }

    private static async Task<int> Nothing(TextWriter output)
    {
        await output.WriteLineAsync(ListRefusals.NothingNew.Sentence);
        return 0;
    }

    private static async Task<int> Ready(ListReport report, TextWriter output)
    {
        await output.WriteLineAsync($"Chưa ghi gì (--dry-run). Danh sách có thể nhận từ ngày {VietnameseDates.Format(report.Day)}.");
        return 0;
    }
}
