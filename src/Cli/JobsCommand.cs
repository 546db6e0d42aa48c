using System.CommandLine;
using CauNoi.Platform.Jobs;
using CauNoi.Ui.Words;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Cli;

/// <summary>The work by the clock, seen and run by hand.</summary>
public static class JobsCommand
{
    public static Command Build() => new("jobs", "Công việc định kỳ") { List(), Run() };

    private static Command List()
    {
        var list = new Command("list", "Mọi công việc, lần chạy gần nhất và lần tới");
        list.SetAction((parse, stop) => CliHouse.Run(house => house.Within(async services =>
        {
            foreach (var job in await services.GetRequiredService<JobBoard>().Read(stop))
            {
                var next = job.Next is { } at ? Spoken.Moment(at) : "chưa vào lịch";
                var last = job.Last is { } run ? $"{Spoken.Moment(run.StartedAt)} {run.Outcome ?? "đang chạy"}" : "chưa chạy";
                await parse.InvocationConfiguration.Output.WriteLineAsync($"{job.Kind.Name}\n  {job.Kind.Title}\n  lần tới: {next} ({job.Kind.Cron})\n  gần nhất: {last}");
            }

            return 0;
        }), stop));
        return list;
    }

    private static Command Run()
    {
        var name = new Argument<string>("NAME") { Description = "Tên như trong jobs list" };
        var dry = new Option<bool>("--dry") { Description = "Chỉ nói sẽ làm gì, không đổi gì" };
        var run = new Command("run", "Chạy một công việc ngay; mã kết thúc 1 khi không xong. Ví dụ: jobs run operations.sweep-files --dry") { name, dry };
        run.SetAction((parse, stop) => CliHouse.Run(house => house.Within(async services =>
        {
            var outcome = await services.GetRequiredService<JobRunner>().Run(parse.GetRequiredValue(name), parse.GetValue(dry), stop);
            await parse.InvocationConfiguration.Output.WriteLineAsync(outcome?.Sentence ?? "Không có công việc tên ấy. Xin xem jobs list.");
            return outcome is { Failed: false, Ran: true } ? 0 : 1;
        }), stop));
        return run;
    }
}
