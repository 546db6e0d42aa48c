using System.CommandLine;
using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;

namespace CauNoi.Cli;

/// <summary>The n-th working day after a day, and which days of the holiday table it stepped over. Needs no database.</summary>
public static class WorkdaysCommand
{
    private const int Most = 10_000;

    public static Command Build()
    {
        var from = new Argument<DateOnly>("DATE")
        {
            Description = "Ngày xảy ra sự việc (không tính), viết 2026-04-28 hoặc 28/04/2026",
            CustomParser = typed =>
            {
                if (!VietnameseDates.TryParseDay(typed.Tokens[0].Value, out var day))
                    typed.AddError($"\"{typed.Tokens[0].Value}\" không phải là ngày. Xin viết như 2026-04-28 hoặc 28/04/2026.");
                return day;
            },
        };
        var count = new Argument<int>("N")
        {
            Description = "Số ngày làm việc; số âm là đếm lùi",
            CustomParser = typed =>
            {
                if (!int.TryParse(typed.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) || n is < -Most or > Most)
                    typed.AddError($"Số ngày làm việc cần là số nguyên từ -{Most} đến {Most}.");
                return n;
            },
        };
        var command = new Command("workdays", "Ngày làm việc thứ N sau một ngày. Ví dụ: workdays 2026-04-28 5 → 07/05/2026") { from, count };
        command.SetAction(parse =>
        {
            var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
            var rules = CatalogueFiles.Load(Path.Combine(InstallationFolder.Find().Home, "catalogue"));
            foreach (var file in rules.BadFiles) error.WriteLine($"Bỏ qua {file.Path}: {file.Reason}");
            foreach (var line in Lines(parse.GetRequiredValue(from), parse.GetRequiredValue(count), rules.Holidays)) output.WriteLine(line);
        });
        return command;
    }

    private static IEnumerable<string> Lines(DateOnly from, int n, Holidays holidays)
    {
        var due = WorkingDays.Add(from, n, holidays);
        yield return $"{VietnameseDates.Format(due)} ({VietnameseDates.Weekday(due)}, {due:yyyy-MM-dd})";
        for (var day = from; day != due;)
        {
            day = day.AddDays(Math.Sign(n));
            if (holidays.NameOf(day) is { } name)
                yield return $"  không tính {VietnameseDates.Format(day)}: {name}";
            else if (holidays.IsWorkedWeekend(day))
                yield return $"  có tính {VietnameseDates.Format(day)}: {VietnameseDates.Weekday(day)} làm bù";
        }

        if (!holidays.AreConfirmed(from, due))
            yield return "  chưa xác nhận: lịch nghỉ của khoảng thời gian này chưa có thông báo chính thức";
    }
}
