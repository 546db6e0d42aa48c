using System.Diagnostics;

namespace CauNoi.Bench;

/// <summary>What a stretch of load did: how many, how long, and each one's time in milliseconds, sorted.</summary>
internal sealed record LoadResult(TimeSpan Took, double[] Times)
{
    public int Done => Times.Length;

    public double PerSecond => Done / Took.TotalSeconds;

    /// <summary>The time that a share of all stayed under, as 0.99.</summary>
    public double Under(double share) => Times.Length == 0 ? 0 : Times[Math.Min(Times.Length - 1, (int)(share * Times.Length))];

    /// <summary>Several stretches of the same load as one.</summary>
    public static LoadResult Of(IReadOnlyCollection<LoadResult> stretches) =>
        new(TimeSpan.FromTicks(stretches.Sum(s => s.Took.Ticks)), [.. stretches.SelectMany(s => s.Times).Order()]);
}

/// <summary>A closed loop: so many workers, each begins anew when it is done, until the time is over; what is begun is finished.</summary>
internal static class Load
{
    private const int Settled = 10;

    /// <summary>
    /// Until the runtime compiles hardly anything any more: what is hot is compiled a second and a third time, and only
    /// then it is what people will meet.
    /// </summary>
    public static async Task Warm(int workers, TimeSpan most, Func<Task> once, Func<Task<int>> compiledMethods)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var before = -1000; ;)
        {
            await Run(workers, TimeSpan.FromSeconds(1), once);
            var now = await compiledMethods();
            if (now - before < Settled || Stopwatch.GetElapsedTime(begin) > most) return;
            before = now;
        }
    }

    /// <summary>A given number of times.</summary>
    public static Task Times(int workers, int count, Func<Task> once) =>
        Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref count) >= 0) await once();
        })));

    /// <summary>So many a second as far as they are managed: each worker begins at its moments, or at once when it is behind.</summary>
    public static async Task<LoadResult> Paced(int workers, int perSecond, TimeSpan time, Func<Task> once)
    {
        var begin = Stopwatch.GetTimestamp();
        var every = TimeSpan.FromSeconds((double)workers / perSecond);
        var times = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            var mine = new List<double>();
            for (var due = every * worker / workers; due < time && Stopwatch.GetElapsedTime(begin) < time; due += every)
            {
                if (due - Stopwatch.GetElapsedTime(begin) is { Ticks: > 0 } wait) await Task.Delay(wait);
                var from = Stopwatch.GetTimestamp();
                await once();
                mine.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }

            return mine;
        })));
        return new LoadResult(Stopwatch.GetElapsedTime(begin), [.. times.SelectMany(t => t).Order()]);
    }

    public static async Task<LoadResult> Run(int workers, TimeSpan time, Func<Task> once)
    {
        var begin = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (Stopwatch.GetElapsedTime(begin) < time)
            {
                var from = Stopwatch.GetTimestamp();
                await once();
                mine.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }

            return mine;
        })));
        return new LoadResult(Stopwatch.GetElapsedTime(begin), [.. times.SelectMany(t => t).Order()]);
    }
}
