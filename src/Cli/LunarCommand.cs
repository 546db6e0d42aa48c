using System.CommandLine;
using CauNoi.Kernel;
using CauNoi.Kernel.Lunar;
using CauNoi.Kernel.Time;

namespace CauNoi.Cli;

/// <summary>From the solar to the lunar calendar and back. Needs no database.</summary>
public static class LunarCommand
{
    public static Command Build()
    {
        var solar = new Argument<string?>("DATE")
        {
            Description = "Ngày dương lịch, viết 2030-02-02 hoặc 02/02/2030",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var lunar = new Option<string?>("--from") { Description = "Ngày âm lịch cần đổi sang dương, viết 10/3/2038; tháng nhuận viết 10/3n/2038" };
        var command = new Command("lunar", "Đổi ngày dương sang âm lịch Việt Nam, hoặc ngược lại. Ví dụ: lunar 2030-02-02 → 1/1; lunar --from 10/3/2038 → 13/04/2038") { solar, lunar };
        command.Validators.Add(parse =>
        {
            var (day, from) = (parse.GetValue(solar), parse.GetValue(lunar));
            if (day is null == from is null)
                parse.AddError("Xin cho đúng một ngày: ngày dương lịch như 2030-02-02, hoặc ngày âm lịch như --from 10/3/2038.");
            else foreach (var refusal in (day is null ? ToSolar(from) : ToLunar(day)).Refusals) parse.AddError(refusal.Sentence);
        });
        command.SetAction(parse =>
        {
            var answer = parse.GetValue(solar) is { } day ? ToLunar(day) : ToSolar(parse.GetValue(lunar));
            parse.InvocationConfiguration.Output.WriteLine(answer.Value);
        });
        return command;
    }

    private static Outcome<string> ToLunar(string? text)
    {
        if (!VietnameseDates.TryParseDay(text, out var day))
            return new Refusal($"\"{text}\" không phải là ngày. Xin viết như 2030-02-02 hoặc 02/02/2030.");
        if (!LunarCalendar.Covers(day))
            return new Refusal($"Lịch âm ở đây tính cho các ngày từ {LunarCalendar.First.Year} đến hết {LunarCalendar.Last.Year}. Xin chọn một ngày trong khoảng đó.");
        var date = LunarCalendar.Of(day);
        return $"{LunarNames.Format(date)} ({LunarNames.Day(date)})";
    }

    private static Outcome<string> ToSolar(string? text)
    {
        var read = LunarText.Read(text);
        if (!read.Ok) return read.Refusals.ToList();
        var found = LunarCalendar.SolarDay(read.Value);
        if (!found.Ok) return found.Refusals.ToList();
        return $"{VietnameseDates.Format(found.Value)} ({VietnameseDates.Weekday(found.Value)}, {found.Value:yyyy-MM-dd})";
    }
}
