using System.CommandLine;
using System.Text.Json;
using CauNoi.Ratings.Rules;

namespace CauNoi.Cli;

/// <summary>Works a published season of ratings out again from its open data alone; no installation is needed.</summary>
public static class RatingCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("tep") { Description = "Tệp JSON tải ở trang xếp loại" };
        var check = new Command("check", "Tính lại điểm đo, tổng điểm, mức và thứ hạng từ dữ liệu mở") { file };
        check.SetAction((parse, stop) => Check(parse.GetRequiredValue(file), parse.InvocationConfiguration.Output, stop));
        return new Command("rating", "Xếp loại đơn vị") { check };
    }

    private static async Task<int> Check(string path, TextWriter output, CancellationToken stop)
    {
        if (!File.Exists(path)) return await Refused.Print([new($"Không có tệp {path}.")], output);
        OpenSeason season;
        var text = await File.ReadAllTextAsync(path, stop);
        try
        {
            season = RubricText.Read<OpenSeason>(text);
        }
        catch (JsonException)
        {
            return await Refused.Print([new("Tệp không phải dữ liệu xếp loại, hoặc đã bị sửa hỏng. Xin tải lại tệp JSON.")], output);
        }

        var wrong = Recalculation.Differences(season);
        foreach (var one in wrong) await output.WriteLineAsync(one);
        await output.WriteLineAsync($"{season.Title}: tính lại {season.Units.Count} đơn vị, {season.Rubric.AllItems().Count()} mục; lệch {wrong.Count}.");
        await output.WriteLineAsync($"Mã kiểm của tệp: {RubricText.HashOf(text)}. Mã này phải giống mã in ở trang công bố.");
        return wrong.Count == 0 ? 0 : 1;
    }
}
