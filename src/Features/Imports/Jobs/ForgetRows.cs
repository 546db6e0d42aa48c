using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Imports.Jobs;

/// <summary>
/// Clears away the rows that no longer wait: of what was finished, taken back or given up a week ago, and of what was never
/// accepted. The import itself and its acts stay.
/// </summary>
internal static class ForgetRows
{
    private const int Chunk = 5_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, since) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow() - Kept);
        var old = await db.Database.SqlQuery<Guid>($"""
            select i.id as "Value" from activity_import i
            where i.at < {since} and (i.accepted_at is null or exists (select 1 from fact_batch_step s where s.batch = i.id and s.at < {since}))
              and exists (select 1 from activity_import_row r where r.import = i.id)
            """).ToListAsync(stop);
        if (dry) return $"Sẽ xoá {old.Count} bảng đã gửi.";
        foreach (var import in old)
        {
            var rows = await db.Imports().Where(i => i.Id == import).Select(i => i.Rows).SingleAsync(stop);
            // A table whose reading broke off was never counted.
            var last = await db.Database.SqlQuery<int>($"select coalesce(max(seq), 0) as \"Value\" from activity_import_row where import = {import}").SingleAsync(stop);
            for (var from = 0; from <= last; from += Chunk)
            {
                var change = services.GetRequiredService<Changes>().Begin(ImportActs.ForgetRows, Actor.Program, 0, import);
                change.Note("rows", Math.Min(Chunk, Math.Max(rows, last + 1) - from).ToString(CultureInfo.InvariantCulture));
                change.Bulk.Run("delete from activity_import_row where import = $1 and seq >= $2 and seq < $3", import, from, from + Chunk);
                if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
            }
        }

        return $"Đã xoá {old.Count} bảng đã gửi.";
    }
}
