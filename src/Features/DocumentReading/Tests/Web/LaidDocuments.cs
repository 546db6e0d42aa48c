using System.Text;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Recognition;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.DocumentReading.Tests.Web;

/// <summary>Documents that were read already, with findings made by hand: what people do with them does not depend on patterns.</summary>
internal static class LaidDocuments
{
    public const string Text = "ỦY BAN MTTQ VIỆT NAM TỈNH CAO BẰNG\nMỗi xã tổ chức ít nhất 02 buổi đối thoại trong năm.\nPhân đấu 90% khu dân cư có mô hình tự quản.\n<script>alert(1)</script> Toàn tỉnh xây 120 nhà Đại đoàn kết.\nMỗi xóm có 01 sân chơi.";

    public static Found Found { get; } = new()
    {
        Head = new DocumentHead { Kind = "Chương trình", Title = "Chương trình năm 2031 đọc thử", Number = "77/CTr-MTTQ", Issuer = "ỦY BAN MTTQ VIỆT NAM TỈNH CAO BẰNG", TermFrom = 2031, TermTo = 2031, Recipients = ["Ủy ban MTTQ các xã, phường"] },
        Sections = [new FoundSection("I", "Chỉ tiêu", 1, new Span(0, 5))],
        Targets = [Target("02 buổi", "buổi đối thoại", 2, "buổi", "commune"), Target("90%", "khu dân cư có mô hình tự quản", 90, "%", "residential_area"), Target("120 nhà", "nhà Đại đoàn kết", 120, "nhà")],
        Tasks = [], Schemes = [new FoundScheme(new Span(0, 5), "Đề án thử", null, 2031, 2031)], ReportingDuties = [new FoundReportingDuty(new Span(0, 5), "các xã", "tỉnh", "year", "15/11")], Events = [new FoundEvent(new Span(0, 5), "Ngày truyền thống Mặt trận", 18, 11, null, false)],
        Citations = [new FoundCitation(new Span(0, 5), "07/CTr-MTTQ-UB", new DateOnly(2025, 8, 20), "Ủy ban MTTQ tỉnh", "nhiệm kỳ")],
        Warnings = [new FoundWarning("dates-differ", At("120 nhà"), "Hai chỗ ghi hai số khác nhau.")], Corrections = [new FoundCorrection(At("Phân đấu"), "Phấn đấu", 0.9, "Chữ quét.")],
    };

    /// <summary>A document for review at a unit; its address.</summary>
    public static async Task<string> Lay(this TestHouse house, int unit = 31, string? title = null, Found? found = null)
    {
        var id = Guid.CreateVersion7();
        await house.Within(async services =>
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(Text));
            var kept = await services.GetRequiredService<FileStore>().Put(content, content.Length);
            var change = services.GetRequiredService<Changes>().Begin(ReadingActs.HandIn, Actor.Program, unit, id);
            var file = new StoredFile { Owner = id, Name = "thu.txt", Kind = "document", Hash = kept.Value.ToBytes(), Bytes = content.Length, At = change.Now };
            var document = new ReadDocument { Id = id, Unit = unit, Name = "thu.txt", Title = "", File = file.Id, ByAccount = Guid.CreateVersion7(), At = change.Now };
            document.Begin();
            document.Finish(title ?? "Chương trình đọc thử", 1, false, change.Now);
            change.Add(file);
            change.Add(document);
            change.Add(ReadText.Of(id, SourceText.Plain(Text), found ?? Found, []));
            (await change.Save(default)).ShouldBeNull();
            return 0;
        });
        return $"/ban/doc-van-ban/{id}";
    }

    /// <summary>Presses a button of the list: a step on a proposal, as the page at hand knows the document.</summary>
    public static Task<Page> Step(this Visitor visitor, Page page, string path, string step, string? proposal = null)
    {
        var fields = Visitor.Fields(page, $"{path}/nhan");
        if (proposal is not null) fields["muc"] = proposal;
        return visitor.Send(HttpMethod.Post, $"{path}/{step}", new FormUrlEncodedContent(fields));
    }

    public static async Task<Page> Step(this Visitor visitor, string path, string step, string? proposal = null) => await visitor.Step(await visitor.Get(path), path, step, proposal);

    private static FoundTarget Target(string figure, string measure, decimal value, string unit, params string[] levels) => new()
    {
        Quote = Line(figure), Figure = At(figure), Subject = "", Levels = levels, Measure = measure, Comparator = ">=", EvaluateAs = ">=", Value = value, Unit = unit, Period = "year", PerUnit = levels.Length > 0,
        Confidence = 0.9, Reason = "Có số và có việc.",
    };

    private static Span At(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static Span Line(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return new Span(Text.LastIndexOf('\n', at) + 1, Text.IndexOf('\n', at));
    }
}
