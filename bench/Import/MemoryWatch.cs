using System.Globalization;

namespace CauNoi.Bench.Import;

/// <summary>How much memory a program holds while it works: the most up to a tenth of the way, and the most up to the end.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);
    private readonly CancellationTokenSource over = new();
    private readonly Task looking;
    private double most;
    private double tenth;

    public MemoryWatch(int process) => looking = Task.Run(async () =>
    {
        while (!over.IsCancellationRequested)
        {
            most = Math.Max(most, Resident(process));
            await Task.Delay(Every);
        }
    });

    /// <summary>A tenth of the way: said again later it changes nothing.</summary>
    public void Mark()
    {
        if (tenth == 0) tenth = most;
    }

    public void Tell(Report report, string bench)
    {
        report.Add(bench, "memory of the program, most at 10 %", tenth, "MiB");
        report.Add(bench, "memory of the program, most at 100 %", most, "MiB");
        report.Add(bench, "memory, 100 % / 10 %", most / tenth, "×", Aim.AtMost(1.5));
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await looking;
        over.Dispose();
    }

    private static double Resident(int process) => File.ReadLines($"/proc/{process}/status")
        .Where(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)).Single() / 1024;
}
