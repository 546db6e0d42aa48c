using System.Globalization;
using CauNoi.Documents.Reading;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Measures;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Jobs;
using CauNoi.DocumentReading.Rules;
using CauNoi.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CauNoi.DocumentReading.Jobs;

/// <summary>
/// Reads what was handed in, one document after the other, on one node at a time. A node that dies leaves its document
/// beginning anew on another, with the pages of pictures that are recognised already.
/// </summary>
internal static partial class ReadWaiting
{
    public const string Job = "reading.read-documents";

    // Whoever dies over the same document three times would die the fourth time too.
    private const int Tries = 3;

    private static readonly Refusal Broke = new("Đọc văn bản này gặp sự cố. Bản gốc vẫn giữ; xin lưu lại thành tệp mới rồi gửi lần nữa, hoặc báo người phụ trách kỹ thuật.");

    /// <summary>Looks whether anything waits, and runs the job then.</summary>
    public static async Task Look(IServiceProvider services, CancellationToken stop)
    {
        if (await Waiting(services.GetRequiredService<AppDb>()).AnyAsync(stop)) await services.GetRequiredService<JobRunner>().Run(Job, dry: false, stop);
    }

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var waiting = await Waiting(services.GetRequiredService<AppDb>()).OrderBy(d => d.At).Select(d => d.Id).ToListAsync(stop);
        if (dry) return $"Sẽ đọc {waiting.Count} văn bản.";
        var read = 0;
        foreach (var id in waiting)
            if (await Read(services.GetRequiredService<IServiceScopeFactory>(), id, stop)) read++;
        return $"Đã đọc {read} văn bản.";
    }

    private static IQueryable<ReadDocument> Waiting(AppDb db) => db.ReadDocuments().AsNoTracking().Where(d => d.State == ReadState.Waiting || d.State == ReadState.Reading);

    // Each step in a scope of its own: reading may take minutes, and nothing is held open meanwhile.
    private static async Task<bool> Read(IServiceScopeFactory scopes, Guid id, CancellationToken stop)
    {
        var (file, begun) = ((StoredFile?)null, 0);
        if (!await Step(scopes, id, async (services, document, changes) =>
        {
            file = await services.GetRequiredService<AppDb>().StoredFiles().AsNoTracking().SingleAsync(f => f.Id == document.File, stop);
            var change = changes.Begin(ReadingActs.Begin, Actor.Program, document.Unit, id);
            var refused = document.Begin();
            begun = document.Begun;
            return refused is null ? change : null;
        }, stop)) return false;

        await using var scope = scopes.CreateAsyncScope();
        var (reader, store) = (scope.ServiceProvider.GetRequiredService<DocumentReader>(), scope.ServiceProvider.GetRequiredService<FileStore>());
        var pages = Path.Combine(store.TemporaryFolder, $"doc-van-ban-{id:N}");
        await using var progress = new ProgressRow(scope.ServiceProvider.GetRequiredService<NpgsqlDataSource>(), id, stop);
        var (outcome, found, why) = ((ReadOutcome?)null, (Found?)null, begun > Tries ? Broke : null);
        try
        {
            if (why is null && store.Open(FileHash.FromBytes(file!.Hash)) is { } content) outcome = await Read(reader, content, file.Name, progress, new PageStore(pages), stop);
            if (outcome?.Document is { } read) found = Matched(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<Recogniser>().Read(read.Source));
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            // One document must not hold up all others behind it.
            Failed(scope.ServiceProvider.GetRequiredService<ILogger<ReadingFeature>>(), fault, id);
            why = Broke;
        }

        var done = await Step(scopes, id, (_, document, changes) =>
        {
            var change = changes.Begin(ReadingActs.Read, Actor.Program, document.Unit, id);
            return Task.FromResult(Finish(change, document, outcome, found, why));
        }, stop);
        if (done && Directory.Exists(pages)) Directory.Delete(pages, recursive: true);
        return done;
    }

    /// <summary>Each target with the measure that it seems to be counted by, where there is one.</summary>
    internal static Found Matched(IServiceProvider services, Found found) =>
        new MeasureGuess(services.GetRequiredService<MeasureCatalogue>().On(VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow())).All).In(found);

    private static async Task<ReadOutcome> Read(DocumentReader reader, Stream content, string name, ProgressRow progress, PageStore pages, CancellationToken stop)
    {
        await using (content) return await reader.ReadAsync(content, name, ReadLimits.Usual, progress, pages, stop);
    }

    /// <summary>Adds what was read to a change, or the sentence why it cannot be; null where the document went another way meanwhile.</summary>
    private static Change? Finish(Change change, ReadDocument document, ReadOutcome? outcome, Found? found, Refusal? broke)
    {
        if (outcome?.Document is not { } read || found is null)
        {
            var why = broke?.Sentence ?? outcome?.Refusal?.Sentence ?? "Không còn thấy bản gốc trong kho tệp. Xin gửi lại.";
            change.Note("why", why);
            return document.Refuse(why, change.Now) is null ? change : null;
        }

        if (document.Finish(Title(found, document.Name), read.Facts.Pages, read.Facts.RecognisedPages > 0, change.Now) is not null) return null;
        change.Add(ReadText.Of(document.Id, read.Source, found, [.. FileNotes.Of(read.Facts)]));
        foreach (var page in read.Pages) change.Add(new PageLayout { Document = document.Id, No = page.Number, Content = Stored.Write(page) });
        change.Note("pages", read.Facts.Pages.ToString(CultureInfo.InvariantCulture));
        change.Note("targets", found.Targets.Count.ToString(CultureInfo.InvariantCulture));
        return change;
    }

    /// <summary>True when the step was saved. A refusal says that a person dropped the document, or another node was quicker.</summary>
    private static async Task<bool> Step(IServiceScopeFactory scopes, Guid id, Func<IServiceProvider, ReadDocument, Changes, Task<Change?>> make, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<AppDb>().ReadDocuments().SingleAsync(d => d.Id == id, stop);
        return await make(scope.ServiceProvider, document, scope.ServiceProvider.GetRequiredService<Changes>()) is { } change && await change.Save(stop) is null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Document {Document} could not be read")]
    private static partial void Failed(ILogger log, Exception fault, Guid document);

    private static string Title(Found found, string name)
    {
        var title = string.Join(' ', $"{found.Head.Kind} {found.Head.Title}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (found.Head is { Kind: { Length: > 0 } kind, Title: { Length: > 0 } own } && own.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) title = own;
        return title.Length == 0 ? name : title.Length <= 200 ? title : title[..199].TrimEnd() + "…";
    }
}
