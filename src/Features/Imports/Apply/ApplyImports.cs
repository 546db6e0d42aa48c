using System.Globalization;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Imports.Parts;
using CauNoi.Periods.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Imports.Apply;

/// <summary>
/// Writes the records of accepted tables, a chunk a transaction. Whatever stops it, the next run goes on with the chunks
/// that are not there yet; the last step, one row, lets all of it count.
/// </summary>
internal static class ApplyImports
{
    public const string Job = "activities.apply-imports";

    /// <summary>Looks whether anything waits, and runs the job then: at most one node at a time works at it.</summary>
    public static async Task Look(IServiceProvider services, CancellationToken stop)
    {
        if (await Waiting(services.GetRequiredService<AppDb>()).AnyAsync(stop)) await services.GetRequiredService<JobRunner>().Run(Job, dry: false, stop);
    }

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var waiting = await Waiting(services.GetRequiredService<AppDb>()).AsNoTracking().OrderBy(i => i.AcceptedAt).ToListAsync(stop);
        if (dry) return $"Sẽ ghi {waiting.Count} bảng.";
        var records = 0;
        foreach (var import in waiting) records += await Apply(services, import, stop);
        return $"Đã ghi {waiting.Count} bảng, {records} bản ghi.";
    }

    private static IQueryable<ActivityImport> Waiting(AppDb db) =>
        db.Imports().Where(i => i.AcceptedAt != null && !db.FactBatchSteps().Any(s => s.Batch == i.Id));

    private static async Task<int> Apply(IServiceProvider services, ActivityImport import, CancellationToken stop)
    {
        var kind = services.GetRequiredService<KindList>().Named(import.Kind) ?? throw new JobFailed($"Không còn loại việc {import.Kind}, nên bảng đã gửi chưa ghi được.");
        var staging = new Staging(services.GetRequiredService<NpgsqlDataSource>());
        var clock = services.GetRequiredService<TimeProvider>();
        var done = (await services.GetRequiredService<AppDb>().ImportChunks().Where(c => c.Import == import.Id).Select(c => c.No).ToListAsync(stop)).ToHashSet();
        var missing = Enumerable.Range(0, (import.Rows + Staging.Chunk - 1) / Staging.Chunk).Where(no => !done.Contains(no)).ToList();
        var next = missing.Count > 0 ? Prepare(missing[0]) : null;
        for (var n = 0; n < missing.Count; n++)
        {
            var chunk = await next!;
            // The next chunk is worked out while the database takes this one.
            next = n + 1 < missing.Count ? Prepare(missing[n + 1]) : null;
            if (!await Write(services, import, kind, chunk, stop)) break;
        }

        if (next is { IsCompleted: false }) await next;
        return await Finish(services, import, kind, stop);

        Task<PreparedChunk> Prepare(int no) => Task.Run(async () =>
        {
            var (from, until) = (no * Staging.Chunk, (no + 1) * Staging.Chunk);
            // Somebody may have written the same down, or closed the period, since the table was judged.
            await staging.MarkRecorded(import.Id, kind, from, until, stop);
            await using (var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope())
                await staging.MarkClosed(import.Id, scope.ServiceProvider.GetRequiredService<ClosedPeriods>(), from, until, stop);
            if (import.ClosedReason is null) await staging.RefuseClosed(import.Id, from, until, stop);
            return ImportChunks.Prepare(no, await staging.Ready(import.Id, from, until, stop), kind, clock.GetUtcNow());
        }, stop);
    }

    /// <summary>False when somebody stopped the import meanwhile.</summary>
    private static async Task<bool> Write(IServiceProvider services, ActivityImport import, Kind kind, PreparedChunk chunk, CancellationToken stop)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.FactBatchSteps().AnyAsync(s => s.Batch == import.Id, stop)) return false;
        var change = scope.ServiceProvider.GetRequiredService<Changes>().Begin(ImportActs.Import, import.Accepter(), import.Unit, import.Id, chunk.Closed ? import.ClosedReason : null);
        change.Note("kind", kind.Name);
        change.Note("chunk", chunk.No.ToString(CultureInfo.InvariantCulture));
        change.Note("records", chunk.Records.Count.ToString(CultureInfo.InvariantCulture));
        change.Write(chunk, import, kind);
        // A refusal says that the chunk is there already: another run was quicker.
        await change.Save(stop);
        return true;
    }

    private static async Task<int> Finish(IServiceProvider services, ActivityImport import, Kind kind, CancellationToken stop)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var records = await db.ImportChunks().Where(c => c.Import == import.Id).SumAsync(c => c.Records, stop);
        if (await db.FactBatchSteps().AnyAsync(s => s.Batch == import.Id, stop)) return records;
        var change = scope.ServiceProvider.GetRequiredService<Changes>().Begin(ImportActs.Finish, import.Accepter(), import.Unit, import.Id);
        change.Note("records", records.ToString(CultureInfo.InvariantCulture));
        change.Finish(import.Id);
        foreach (var duty in kind.Duties)
            change.Bulk.Close(duty.Duty, await db.Database.SqlQuery<Guid>($"select record as \"Value\" from activity_import_proof where import = {import.Id} and kind = {duty.Duty.Name}").ToListAsync(stop));
        await change.Save(stop);
        return records;
    }
}
