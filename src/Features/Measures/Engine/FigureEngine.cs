using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Units;
using Npgsql;

namespace CauNoi.Measures.Engine;

/// <summary>
/// The measure engine of this node: all facts in memory, frames of figures over them, and the tail that keeps both fresh.
/// See docs/topics/measures.md.
/// </summary>
public sealed class FigureEngine(NpgsqlDataSource source, UnitMaps maps, MeasureCatalogue catalogue, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1), Step = TimeSpan.FromMilliseconds(5);

    private readonly FrameShelf shelf = new();
    private readonly ReaderWriterLockSlim rows = new();
    private readonly SemaphoreSlim tailing = new(1, 1);
    private FactTail? tail;

    /// <summary>Everything of transactions below it is in the figures.</summary>
    public long Watermark => tail?.Watermark ?? 0;

    /// <summary>How many facts it holds.</summary>
    public long Facts => tail?.Store.Count ?? 0;

    public void Dispose()
    {
        rows.Dispose();
        tailing.Dispose();
    }

    /// <summary>Reads figures of a frame as far as the tail has come; see <see cref="Fresh"/>.</summary>
    public async Task<T> Read<T>(FigureQuestion question, Func<FigureLook, T> read, CancellationToken stop)
    {
        if (tail is null) await Turn(stop);
        var store = tail!.Store;
        var tree = await maps.On(question.Map, question.Known, stop);
        var lineage = await maps.Lineage(question.Known, stop);
        var today = VietnamTime.DayOf(clock.GetUtcNow());
        var book = catalogue.On(question.Days.Last);
        rows.EnterReadLock();
        try
        {
            var slot = shelf.Of(question, today, tree, lineage, book, () => new TreeShape(tree, new UnitPlaces(tree, lineage.History, lineage.Successions), store), shape =>
                new FigureFrame(store, shape, book, catalogue.Terms, new FigureSight(question.Known, question.Organisation, question.Public, false, today), question.Days));
            lock (slot.Frame)
            {
                slot.Frame.CatchUp();
                return read(new FigureLook(slot.Frame, slot.Shape, tree, book, Watermark, today));
            }
        }
        finally
        {
            rows.ExitReadLock();
        }
    }

    /// <summary>One turn of the tail.</summary>
    public async Task Turn(CancellationToken stop)
    {
        await tailing.WaitAsync(stop);
        try
        {
            if (tail is null)
            {
                // A start that fails half way leaves nothing: the next one begins anew.
                var first = new FactTail(source);
                await first.Begin(stop);
                tail = first;
            }

            var (horizon, _) = await tail.Look(stop);
            await tail.Follow(horizon, Enter, stop);
        }
        finally
        {
            tailing.Release();
        }
    }

    /// <summary>
    /// Makes sure that figures read from here on have in them whatever was saved before this moment, one's own writes among
    /// it. While somebody else's transaction is open the horizon waits for it: a second at most, then the figure says how
    /// far it knows.
    /// </summary>
    public async Task Fresh(CancellationToken stop)
    {
        if (tail is null) await Turn(stop);
        var (horizon, saved) = await tail!.Look(stop);
        if (Watermark >= saved) return;
        var begin = clock.GetTimestamp();
        for (; Watermark < saved && clock.GetElapsedTime(begin) < Patience; (horizon, _) = await tail.Look(stop))
        {
            await tailing.WaitAsync(stop);
            try
            {
                await tail.Follow(horizon, Enter, stop);
            }
            finally
            {
                tailing.Release();
            }

            if (Watermark < saved) await Task.Delay(Step, stop);
        }
    }

    private void Enter(Action add)
    {
        rows.EnterWriteLock();
        try
        {
            add();
        }
        finally
        {
            rows.ExitWriteLock();
        }
    }
}
