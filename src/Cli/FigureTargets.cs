using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CauNoi.Boards.Api;
using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Programmes;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Cli;

/// <summary>Every target of one unit: value, goal, how it stands, and what stands beside it.</summary>
internal static class FigureTargets
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Print(IServiceProvider services, UnitNode unit, TargetQuestion question, bool json, TextWriter output, CancellationToken stop)
    {
        var (book, figures) = (services.GetRequiredService<ProgrammeBook>(), services.GetRequiredService<TargetFigures>());
        var board = await figures.Read(question, await book.Live(question.Day, stop), [unit.Unit], stop);
        if (!json) await output.WriteLineAsync($"Chỉ tiêu: {board.Figures.Count.ToString(CultureInfo.InvariantCulture)}, mốc {board.Watermark.ToString(CultureInfo.InvariantCulture)}");
        foreach (var figure in board.Figures.OrderBy(f => f.Status))
        {
            var sign = (await book.Find(figure.Target.Programme, stop))?.Sign ?? "";
            await output.WriteLineAsync(json
                ? JsonSerializer.Serialize(new Line(TargetFigureRow.At(figure, sign, UnitAddress.Of(unit), unit.Name), question.MapOn(figure.Period), question.Known, board.Watermark), Plain)
                : Words(figure, sign));
        }
    }

    private static string Words(TargetFigure figure, string sign)
    {
        var stands = string.Join(", ", new[] { BoardText.Word(figure), BoardText.Left(figure) }.Where(w => w.Length > 0));
        var notes = BoardText.Notes(figure, null).Prepend(figure.Provisional ? "ước" : "chính thức");
        var goal = BoardText.Goal(figure) is { Length: > 0 } words ? $", mục tiêu {words} đến {VietnameseDates.Format(figure.Period.Last)}" : "";
        var value = $"{BoardText.Value(figure)} {BoardText.Base(figure)}".TrimEnd();
        return $"{figure.Wording.Title}: {value}{goal}: {stands}  ({string.Join("; ", notes)})\n    {sign}, {figure.Wording.Place}. {figure.Sentence}{BoardText.Because(figure)}";
    }

    private sealed record Line(TargetFigureRow Target, DateOnly Map, DateTimeOffset? Known, long Watermark);
}
