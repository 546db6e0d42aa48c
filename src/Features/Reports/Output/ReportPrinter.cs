using CauNoi.Documents.Tools;
using CauNoi.Documents.Writing;
using CauNoi.Documents.Writing.Layout;
using CauNoi.Kernel;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Settings;
using CauNoi.Reports.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.Reports.Output;

/// <summary>Reports as files: Word, PDF, spreadsheet.</summary>
public sealed class ReportPrinter(FeatureList features, SettingValues settings, InstallationFolder folder)
{
    // Looked for when the first PDF is wanted: a setting names the folder of licensed fonts.
    private readonly Lazy<Task<OfficeTool>> office = new(async () =>
    {
        var fonts = (await settings.Read()).Text(ReportsSettings.Fonts);
        return OfficeTool.Find(Path.Combine(folder.Files, "work"), fonts.Length > 0 ? fonts : null);
    });

    // Fonts are looked for when a paper is printed; whether the programs are here is known at once.
    private readonly Lazy<IReadOnlyList<string>> missing = new(() => OfficeTool.Find(Path.Combine(folder.Files, "work")) is { Ready: false } office ? office.Missing : []);

    private readonly ReportsFeature room = features.All.OfType<ReportsFeature>().Single();

    /// <summary>One sentence for each program that is not on this machine.</summary>
    public IReadOnlyList<string> Missing => missing.Value;

    public static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["pdf"] = "application/pdf",
        ["csv"] = "text/csv",
    };

    /// <summary>How papers of this unit look on its day, and how it names itself.</summary>
    public PaperLook Look(PaperFrame frame) => room.Layouts.Of(frame.Unit.Kind, frame.Unit.Name, frame.Dated ?? frame.Tree.Map);

    public async Task<OfficialPaper> Paper(WrittenReport report, PaperFrame frame, string symbol, CancellationToken stop) =>
        ReportPaper.Of(report, frame, Look(frame), (await settings.Read(stop)).Text(PlatformSettings.Origin), symbol);

    /// <summary>The report in one format, or the sentence that says why not.</summary>
    public async Task<Outcome<byte[]>> Print(WrittenReport report, PaperFrame frame, string symbol, string format, CancellationToken stop)
    {
        var paper = await Paper(report, frame, symbol, stop);
        switch (format)
        {
            case "docx": return Docx(paper, frame);
            case "xlsx": return PaperWriter.Xlsx(report.Figures.Count == 0 ? paper : paper with { Body = [ReportPaper.Figures(report, (await settings.Read(stop)).Text(PlatformSettings.Origin)), .. paper.Body] }) is { } book ? await Bytes(book, stop) : new Refusal("Báo cáo này không có bảng nào để xuất ra Excel.");
            case "csv": return paper.Body.OfType<PaperTable>().FirstOrDefault() is { } table ? PaperWriter.Csv(table) : new Refusal("Báo cáo này không có bảng nào để xuất ra CSV.");
            case "pdf":
                var made = await (await office.Value).ToPdf([new OfficeFile("bao-cao.docx", Docx(paper, frame))], null, stop);
                return made[0].Pdf is { } pdf ? pdf : made[0].Why ?? new Refusal("Chưa tạo được tệp PDF. Xin tải tệp Word.");
            default: return new Refusal($"Chưa có dạng tệp “{format}”. Xin chọn docx, pdf, xlsx hoặc csv.");
        }
    }

    /// <summary>Many reports in one format: one start of LibreOffice turns them all.</summary>
    public async Task<IReadOnlyList<Outcome<byte[]>>> PrintMany(IReadOnlyList<(WrittenReport Written, PaperFrame Frame, string Symbol)> reports, string format, CancellationToken stop)
    {
        var made = new List<Outcome<byte[]>>(reports.Count);
        if (format != "pdf")
        {
            foreach (var (written, frame, symbol) in reports) made.Add(await Print(written, frame, symbol, format, stop));
            return made;
        }

        var words = new List<OfficeFile>(reports.Count);
        foreach (var (written, frame, symbol) in reports) words.Add(new OfficeFile($"{words.Count}.docx", Docx(await Paper(written, frame, symbol, stop), frame)));
        foreach (var result in await (await office.Value).ToPdf(words, null, stop)) made.Add(result.Pdf is { } pdf ? pdf : result.Why ?? new Refusal("Chưa tạo được tệp PDF."));
        return made;
    }

    public byte[] Docx(OfficialPaper paper, PaperFrame frame)
    {
        using var made = PaperWriter.Docx(paper, Look(frame).Layout);
        using var copy = new MemoryStream();
        made.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Up to when figures are known, as it stands under each page.</summary>
    public static FiguresMark Mark(DateTimeOffset known, long watermark, string hash) => new($"Số liệu biết đến {Spoken.Clock(known)} ngày {Spoken.Day(known)}, mốc {watermark.ToString(System.Globalization.CultureInfo.InvariantCulture)}", hash);

    private static async Task<byte[]> Bytes(Stream stream, CancellationToken stop)
    {
        await using var made = stream;
        using var copy = new MemoryStream();
        await made.CopyToAsync(copy, stop);
        return copy.ToArray();
    }
}
