using System.CommandLine;
using CauNoi.Activities;
using CauNoi.Activities.Filling;
using CauNoi.Activities.Rules;
using CauNoi.App;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Cli;

/// <summary>Lists the kinds of activity with their questions, what they leave to be counted and what is owed about them. Needs no database.</summary>
public static class KindsCommand
{
    public static Command Build()
    {
        var name = new Argument<string?>("KIND") { Description = "Tên một loại việc, như unity-festival; bỏ trống là tất cả", Arity = ArgumentArity.ZeroOrOne };
        var catalogue = new Option<string?>("--catalogue") { Description = "Thư mục danh mục cần xem; bỏ trống là danh mục của chương trình" };
        var measured = new Option<bool>("--measured") { Description = "Thêm thời gian ghi đo được trong 90 ngày qua; cần cơ sở dữ liệu" };
        var command = new Command("kinds", "Các loại việc: câu hỏi, số liệu để lại, việc đến hạn. Ví dụ: kinds unity-festival") { name, catalogue, measured };
        command.SetAction((parse, stop) => parse.GetValue(measured)
            ? CliHouse.Run(house => house.Within(async services => Print(parse,
                await FillTimes.Measured(services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow(), stop))), stop)
            : Task.FromResult(Print(parse, null)));
        return command;

        int Print(ParseResult parse, ILookup<(string Kind, int Version), (int Upto, int Count)>? times)
        {
            var rooms = House.With(parse.GetValue(catalogue) ?? Path.Combine(InstallationFolder.FindHome(), "catalogue"));
            foreach (var bad in rooms.BadFiles) parse.InvocationConfiguration.Error.WriteLine($"Bỏ qua {bad.Path}: {bad.Reason}");
            var all = rooms.All.OfType<ActivitiesFeature>().Single().Kinds.All;
            var shown = parse.GetValue(name) is { } one ? all.Where(k => k.Name == one).ToList() : all;
            foreach (var line in shown.SelectMany(k => Lines(k, times))) parse.InvocationConfiguration.Output.WriteLine(line);
            if (shown.Count == 0) parse.InvocationConfiguration.Error.WriteLine("Không có loại việc này.");
            return shown.Count == 0 || rooms.BadFiles.Count > 0 ? 1 : 0;
        }
    }

    private static IEnumerable<string> Lines(Kind kind, ILookup<(string Kind, int Version), (int Upto, int Count)>? times)
    {
        yield return $"{kind.Name}@{kind.Version}  {kind.Title}{(kind.Confirmed ? "" : "  (nguồn chưa xác nhận)")}";
        yield return $"  ghi bởi: {string.Join(", ", kind.RecordedBy)}; {kind.Life}; chừng {kind.Seconds} giây; căn cứ: {kind.Basis}";
        if (times is not null && KindLine.Of(kind, times[(kind.Name, kind.Version)]) is var line) yield return $"  đo    {line.Words} ({line.Times} lần)";
        foreach (var field in kind.Fields) yield return $"  hỏi   {field.Name} ({field.Type}{(field.Required ? ", bắt buộc" : "")}): {field.Label}";
        foreach (var fact in kind.Facts) yield return $"  đếm   {fact.Measure.Name}: {fact.Measure.Title}, {fact.Measure.Unit}";
        foreach (var duty in kind.Duties)
            yield return $"  hạn   {duty.Duty.Name}: {duty.Title}, {duty.Season.Words}, {string.Join(", ", duty.OwedBy)}";
    }
}
