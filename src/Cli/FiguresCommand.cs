using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CauNoi.Boards.Figures;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Parts;
using CauNoi.Measures.Prove;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Cli;

/// <summary>The targets and figures of one unit over a period, with what stands behind each.</summary>
public static class FiguresCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var unit = new Option<string>("--unit") { Description = "Mã đơn vị, hoặc số của đơn vị không có mã", Required = true };
        var period = new Option<string>("--period") { Description = "Kỳ, như 2026, 2026-Q3, 2026-07", Required = true };
        var map = UnitsCommand.Day("--map", "Theo bản đồ ngày; không ghi là ngày cuối kỳ");
        var until = UnitsCommand.Day("--until", "Chỉ đếm đến hết ngày, như ngày chốt số của một báo cáo; không ghi là hết kỳ");
        var known = new Option<DateTimeOffset?>("--known") { Description = "Số liệu biết đến lúc; không ghi là bây giờ" };
        var json = new Option<bool>("--json") { Description = "Mỗi chỉ tiêu, mỗi chỉ số một dòng JSON" };
        var prove = new Option<bool>("--prove") { Description = "Tính lại từng số bằng cách đếm từng dữ kiện và nói số nào lệch; chậm" };
        var command = new Command("figures", "Chỉ tiêu và số liệu của một đơn vị. Ví dụ: figures --unit 19 --period 2026") { unit, period, map, until, known, json, prove };
        command.SetAction((parse, stop) => CliHouse.Run(house => house.Within(services => Run(
            services, parse.GetRequiredValue(unit), parse.GetRequiredValue(period), parse.GetValue(map), parse.GetValue(until), parse.GetValue(known), parse.GetValue(json), parse.GetValue(prove), parse.InvocationConfiguration.Output, stop)), stop));
        return command;
    }

    private static async Task<int> Run(
        IServiceProvider services, string code, string text, DateOnly? map, DateOnly? until, DateTimeOffset? known, bool json, bool prove, TextWriter output, CancellationToken stop)
    {
        if (!Period.TryParse(text, out var period)) return await Refused.Print([new($"“{text}” không phải là kỳ. Xin viết như 2026, 2026-Q3 hoặc 2026-07.")], output);
        var last = until ?? period.Last;
        if (last < period.First || last > period.Last) return await Refused.Print([new($"Ngày {VietnameseDates.Format(last)} không nằm trong {period.Words}.")], output);
        var maps = services.GetRequiredService<UnitMaps>();
        var today = UnitsCommand.Today(services);
        var day = map ?? (last < today ? last : today);
        var tree = await maps.On(day, known, stop);
        if (UnitAddress.Find(code, tree, await maps.History(stop)) is not { } number || tree.Find(number) is not { } node)
            return await Refused.Print([new($"Không có đơn vị {code} trên bản đồ ngày {VietnameseDates.Format(day)}.")], output);
        var question = new FigureQuestion(new DayRange(period.First, last), day, known?.ToUniversalTime(), Public: false);
        if (prove) return await Prove(services, question, node.Unit, output, stop);
        var engine = services.GetRequiredService<FigureEngine>();
        await engine.Fresh(stop);
        var (figures, watermark) = await engine.Read(question, look =>
            (look.Book.All.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => (Meaning: m, Facts: Provenance.Of(look.Frame, m, node.Unit))).ToList(), look.Watermark), stop);
        // Targets first: whoever asks for the figures of a unit asks how far it has come.
        var judgedOn = known is { } moment ? VietnamTime.DayOf(moment) : today;
        await FigureTargets.Print(services, node, new TargetQuestion(last < judgedOn ? last : judgedOn, judgedOn, question.Known, Public: false) { Map = map, Until = until, Beside = true }, json, output, stop);
        if (!json) await output.WriteLineAsync($"{node.Name}, {period.Words}{(until is null ? "" : $" đến hết ngày {VietnameseDates.Format(last)}")}, theo bản đồ ngày {VietnameseDates.Format(day)}, mốc {watermark.ToString(CultureInfo.InvariantCulture)}");
        foreach (var (meaning, facts) in figures)
            await output.WriteLineAsync(json ? Line(meaning, facts, node.Unit, period, day, known, watermark) : Words(meaning, facts));
        return 0;
    }

    private static async Task<int> Prove(IServiceProvider services, FigureQuestion question, int unit, TextWriter output, CancellationToken stop)
    {
        var measures = services.GetRequiredService<MeasureCatalogue>().On(question.Days.Last).All.OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        var proved = await services.GetRequiredService<FigureProof>().Of(question, unit, measures, stop);
        foreach (var wrong in proved.Where(p => !p.Agrees))
            await output.WriteLineAsync($"{wrong.Meaning.Name}: máy nói {FigureText.Value(wrong.Said, wrong.Meaning.Type)}, đếm lại là {FigureText.Value(wrong.Right, wrong.Meaning.Type)}");
        await output.WriteLineAsync($"Đã tính lại {proved.Count} số; lệch {proved.Count(p => !p.Agrees)}.");
        return proved.All(p => p.Agrees) ? 0 : 1;
    }

    private static string Words(Meaning meaning, FigureFacts facts)
    {
        var value = $"{FigureText.Value(facts.Value, meaning.Type)} {FigureText.Unit(meaning.Type)}".Trim();
        var notes = new List<string>();
        if (!facts.Value.Known) notes.Add(FigureText.Because(facts.Value.Why));
        if (facts.Provisional) notes.Add("ước");
        if (facts.MeasuredShare is { } measured) notes.Add($"đo {measured:P0}");
        if (facts.Coverage is { } coverage) notes.Add($"độ phủ {coverage:P0}");
        if (facts.Declared is { } declared) notes.Add($"theo khai báo {FigureText.Value(declared, meaning.Type)}");
        return $"{meaning.Name}: {value}{(notes.Count > 0 ? $"  ({string.Join("; ", notes)})" : "")}\n    {meaning.Title}. {meaning.Sentence}";
    }

    private static string Line(Meaning meaning, FigureFacts facts, int unit, Period period, DateOnly map, DateTimeOffset? known, long watermark) => JsonSerializer.Serialize(new
    {
        measure = meaning.Name, title = meaning.Title, unit, period = period.Format(), map, known, watermark,
        value = facts.Value.Known ? facts.Value.Value : (decimal?)null, why = facts.Value.Known ? null : FigureText.Because(facts.Value.Why),
        kind = meaning.Type.Kind.ToString(), of = meaning.Type.Unit, provisional = facts.Provisional, measuredShare = facts.MeasuredShare, coverage = facts.Coverage,
        declared = facts.Declared is { Known: true } declared ? declared.Value : (decimal?)null, gap = facts.Gap, facts = facts.Facts, formula = meaning.Sentence,
    }, Plain);
}
