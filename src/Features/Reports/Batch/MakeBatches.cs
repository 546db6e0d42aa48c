using System.Globalization;
using System.IO.Compression;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Jobs;
using CauNoi.Reports.Output;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Batch;

/// <summary>
/// Makes the reports of a batch, a dozen at a time, each dozen saved before the next: a node that is killed has lost a dozen
/// at most, and the next run goes on where it stood.
/// </summary>
internal static class MakeBatches
{
    private const int Dozen = 12;
    private const long MostBytes = 512L << 20;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var open = await db.Batches().AsNoTracking().Where(b => b.EndedAt == null).OrderBy(b => b.At).Select(b => b.Id).ToListAsync(stop);
        if (dry) return $"Sẽ làm {open.Count} lô báo cáo.";
        var made = 0;
        foreach (var batch in open)
        {
            for (int done; (done = await Some(services, batch, stop)) > 0;) made += done;
            await Pack(services, batch, stop);
        }

        return $"Đã làm {made} báo cáo trong {open.Count} lô.";
    }

    /// <summary>The next dozen of a batch. Returns how many were done; 0 when nothing is left.</summary>
    public static async Task<int> Some(IServiceProvider services, Guid id, CancellationToken stop)
    {
        var (db, store, now) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<FileStore>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        db.ChangeTracker.Clear();
        var batch = await db.Batches().SingleAsync(b => b.Id == id, stop);
        var items = await db.BatchItems().Where(i => i.Batch == id && i.At == null).OrderBy(i => i.Unit).Take(Dozen).ToListAsync(stop);
        if (items.Count == 0) return 0;
        var printed = await Printed(services, batch, [.. items.Select(i => i.Unit)], now, stop);
        var change = services.GetRequiredService<Changes>().Begin(ReportsActs.MakeBatch, Actor.Program, batch.Unit, id);
        foreach (var item in items)
        {
            var made = printed[item.Unit];
            item.At = change.Now;
            item.Why = made.Why;
            if (made.Bytes is not { } bytes) continue;
            var file = await Kept(store, id, $"{made.Name}.{batch.Format}", batch.Format, bytes, change.Now, stop);
            change.Add(file);
            item.File = file.Id;
        }

        change.Note("reports", items.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(stop) is { } refused ? throw new JobFailed(refused.Sentence) : items.Count;
    }

    private static async Task<Dictionary<int, (string Name, byte[]? Bytes, string Why)>> Printed(IServiceProvider services, ReportBatch batch, IReadOnlyList<int> units, DateTimeOffset now, CancellationToken stop)
    {
        var (load, book, printer) = (services.GetRequiredService<ReportLoad>(), services.GetRequiredService<ReportBook>(), services.GetRequiredService<ReportPrinter>());
        var (made, frames) = (new Dictionary<int, (string, byte[]?, string)>(), new List<(int Unit, string Name, WrittenReport Written, PaperFrame Frame, string Symbol)>());
        var (form, period) = (book.Template(batch.Template), Period.Parse(batch.Period));
        foreach (var unit in units)
        {
            if (form is null || await load.Of(Actor.Program, new ReportKey(unit, batch.Template, period), form, stop) is not { } report) made[unit] = ($"{unit}", null, "Không lập được báo cáo của đơn vị này.");
            else frames.Add((unit, $"{report.Scope.Unit.Code ?? $"{unit}"}-{Slug.Of(report.Scope.Unit.Name)}", report.Written, Download.FrameOf(report, [], now), form.Symbol));
        }

        // One start of LibreOffice turns the whole dozen.
        var results = await printer.PrintMany([.. frames.Select(f => (f.Written, f.Frame, f.Symbol))], batch.Format, stop);
        foreach (var (frame, result) in frames.Zip(results)) made[frame.Unit] = (frame.Name, result.Ok ? result.Value : null, result.Ok ? "" : result.Refusals[0].Sentence);
        return made;
    }

    private static async Task Pack(IServiceProvider services, Guid id, CancellationToken stop)
    {
        var (db, store) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<FileStore>());
        db.ChangeTracker.Clear();
        var batch = await db.Batches().SingleAsync(b => b.Id == id, stop);
        if (batch.EndedAt is not null || await db.BatchItems().AnyAsync(i => i.Batch == id && i.At == null, stop)) return;
        var files = await db.BatchItems().AsNoTracking().Where(i => i.Batch == id && i.File != null).Join(db.StoredFiles(), i => i.File, f => f.Id, (_, f) => new { f.Name, f.Hash }).OrderBy(f => f.Name).ToListAsync(stop);
        using var whole = new MemoryStream();
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in files)
            {
                await using var content = store.Open(FileHash.FromBytes(file.Hash)) ?? throw new JobFailed($"Mất tệp {file.Name} trong kho.");
                await using var entry = await archive.CreateEntry(file.Name, CompressionLevel.Fastest).OpenAsync(stop);
                await content.CopyToAsync(entry, stop);
            }

        var change = services.GetRequiredService<Changes>().Begin(ReportsActs.MakeBatch, Actor.Program, batch.Unit, id);
        var row = await Kept(store, id, $"{batch.Template}-{Slug.Of(batch.Period)}.zip", "zip", whole.ToArray(), change.Now, stop);
        change.Add(row);
        (batch.Archive, batch.EndedAt) = (row.Id, change.Now);
        change.Note("reports", files.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
    }

    private static async Task<StoredFile> Kept(FileStore store, Guid owner, string name, string kind, byte[] bytes, DateTimeOffset now, CancellationToken stop)
    {
        using var content = new MemoryStream(bytes);
        var kept = await store.Put(content, MostBytes, stop);
        return kept.Ok ? new StoredFile { Owner = owner, Name = name, Kind = kind, Hash = kept.Value.ToBytes(), Bytes = bytes.Length, At = now } : throw new JobFailed(kept.Refusals[0].Sentence);
    }
}
