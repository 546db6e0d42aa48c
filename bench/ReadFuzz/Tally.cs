using CauNoi.Documents.Reading;

namespace CauNoi.Bench.ReadFuzz;

/// <summary>How the spoiled files fared.</summary>
internal sealed class Tally
{
    private readonly Lock gate = new();

    public int Read { get; private set; }

    public int Refused { get; private set; }

    public int Late { get; private set; }

    public TimeSpan Slowest { get; private set; }

    /// <summary>Which one took longest, to be read again.</summary>
    public string SlowestOf { get; private set; } = "";

    public List<string> Crashes { get; } = [];

    public int Inputs => Read + Refused + Crashes.Count;

    public void Add(string what, RefusedFor? why, TimeSpan took)
    {
        lock (gate)
        {
            if (why is null) Read++;
            else Refused++;
            if (why == RefusedFor.OutOfTime) Late++;
            if (took > Slowest) (Slowest, SlowestOf) = (took, what);
        }
    }

    public void Crashed(string what)
    {
        lock (gate) Crashes.Add(what);
    }
}

/// <summary>Looks a few times a second at how much memory the program holds.</summary>
internal sealed class MemoryPeak : IDisposable
{
    private readonly Timer timer;
    private long most;

    public MemoryPeak() => timer = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 200);

    public long Most => most;

    public void Dispose() => timer.Dispose();
}
