using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CauNoi.Platform.Data;

/// <summary>
/// Questions that are asked again and again are prepared: taken apart and planned once for a connection, which is half of
/// what a list's question costs. Only questions: they change nothing, whatever becomes of them. How many is bounded, since
/// a connection keeps them for as long as it lives.
/// </summary>
internal sealed class PreparedReads : DbCommandInterceptor
{
    private const int Often = 5;
    private const int MostKept = 400;
    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource == CommandSource.LinqQuery && IsOftenAsked(command.CommandText)) await command.PrepareAsync(cancellationToken);
        return result;
    }

    private bool IsOftenAsked(string question)
    {
        if (asked.TryGetValue(question, out var times) && times >= Often) return true;
        if (times == 0 && asked.Count >= MostKept) return false;
        return asked.AddOrUpdate(question, 1, (_, before) => before + 1) >= Often;
    }
}
