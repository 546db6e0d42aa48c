using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CauNoi.Platform.Health;

/// <summary>How many requests a route answered with a status, and how long they took, in the buckets below.</summary>
public sealed class RequestFigures
{
    /// <summary>Upper ends of the buckets, in seconds; what is slower counts in none of them.</summary>
    public static readonly double[] Ends = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

    private readonly long[] buckets = new long[Ends.Length];
    private long count;
    private double seconds;

    internal void Add(double duration)
    {
        lock (buckets)
        {
            count++;
            seconds += duration;
            var bucket = Array.FindIndex(Ends, end => duration <= end);
            if (bucket >= 0) buckets[bucket]++;
        }
    }

    /// <summary>The figures at one moment: buckets add up as Prometheus wants them.</summary>
    public (IReadOnlyList<long> UpTo, long Count, double Seconds) Read()
    {
        lock (buckets)
        {
            var sum = 0L;
            return ([.. buckets.Select(b => sum += b)], count, seconds);
        }
    }
}

/// <summary>Listens to the web server's own measurement of requests. Routes, never addresses: no person can be read from it.</summary>
public sealed class RequestMeter : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(string Method, string Route, int Status), RequestFigures> figures = [];

    public RequestMeter(IMeterFactory factory)
    {
        listener.InstrumentPublished = (instrument, l) =>
        {
            // Several programs may live in one process, as in tests: only this one's own meter counts.
            if (instrument is { Name: "http.server.request.duration", Meter.Name: "Microsoft.AspNetCore.Hosting" } && instrument.Meter.Scope == factory)
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>(Measured);
        listener.Start();
    }

    // The copy is the dictionary's own: sorting reads the length first, and a route met in between would not fit.
    public IEnumerable<(string Method, string Route, int Status, RequestFigures Figures)> All =>
        figures.ToArray().OrderBy(f => f.Key.Route, StringComparer.Ordinal).ThenBy(f => f.Key.Method, StringComparer.Ordinal).ThenBy(f => f.Key.Status)
            .Select(f => (f.Key.Method, f.Key.Route, f.Key.Status, f.Value));

    public void Dispose() => listener.Dispose();

    private void Measured(Instrument instrument, double duration, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var (method, route, status) = ("", "", 0);
        foreach (var (name, value) in tags)
            switch (name)
            {
                case "http.request.method": method = value as string ?? ""; break;
                case "http.route": route = value as string ?? ""; break;
                case "http.response.status_code": status = value as int? ?? 0; break;
            }

        figures.GetOrAdd((method, route, status), _ => new RequestFigures()).Add(duration);
    }
}
