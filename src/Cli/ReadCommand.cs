using System.CommandLine;
using CauNoi.App;
using CauNoi.DocumentReading.Rules;
using CauNoi.Documents.Catalogue;
using CauNoi.Documents.Reading;
using CauNoi.Documents.Tools;
using CauNoi.Kernel.Time;
using CauNoi.Measures;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Recognition;

namespace CauNoi.Cli;

/// <summary>What the program reads in a document: its head, sections, targets, citations, duties to report. Needs no database.</summary>
public static class ReadCommand
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp Word, PDF, bản quét, ảnh chụp, trang web, OpenDocument hoặc văn bản" };
        var json = new Option<bool>("--json") { Description = "Mọi điều tìm thấy, một đối tượng JSON" };
        var text = new Option<bool>("--text") { Description = "Chỉ in phần chữ; vị trí trong JSON tính theo phần chữ này" };
        var command = new Command("read", "Đọc một văn bản và đề xuất chỉ tiêu, nhiệm vụ, chế độ báo cáo. Ví dụ: read chuong-trinh.docx --json") { file, json, text };
        command.SetAction((parse, stop) => Run(
            parse.GetRequiredValue(file), parse.GetValue(json), parse.GetValue(text), parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error, stop));
        return command;
    }

    // By which measure of this installation's catalogue each target would be counted; nothing is asked of a database.
    private static Found Matched(Found found)
    {
        var measures = new MeasureCatalogue(House.Features, CatalogueFiles.Load(Path.Combine(InstallationFolder.FindHome(), "catalogue")));
        return new MeasureGuess(measures.On(VietnamTime.DayOf(TimeProvider.System.GetUtcNow())).All).In(found);
    }

    private static async Task<int> Run(FileInfo file, bool json, bool text, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (!file.Exists)
        {
            await error.WriteLineAsync($"Không có tệp {file.Name}.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("caunoi-read-");
        try
        {
            await using var stream = file.OpenRead();
            var outcome = await new DocumentReader(ReadingTools.Find(folder.FullName)).ReadAsync(stream, file.Name, ReadLimits.Usual, null, stop);
            if (outcome.Document is not { Source: var source })
            {
                await error.WriteLineAsync(outcome.Refusal!.Sentence);
                return 1;
            }

            if (text)
            {
                await output.WriteAsync(source.Text);
                return 0;
            }

            var patterns = PatternFiles.Load(Path.Combine(InstallationFolder.FindHome(), "catalogue"));
            foreach (var bad in patterns.BadFiles) await error.WriteLineAsync($"Bỏ qua {Path.GetFileName(bad.Path)}: {bad.Reason}");
            var found = Matched(new Recogniser(patterns.Value).Read(source));
            await output.WriteLineAsync(json ? ReadCommandJson.Of(source.Text, found) : ReadCommandWords.Of(source.Text, found));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
