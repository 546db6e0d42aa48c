using System.Diagnostics;

namespace CauNoi.Bench.Page;

/// <summary>The measured process, started and ended by the bench.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly Process process;

    private PageServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Number => process.Id;

    public static async Task<PageServer> Start(string connectionString)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PageServer).Assembly.Location, PageHost.Name])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { ["CAUNOI_DB"] = connectionString },
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("http://", StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new PageServer(process, new Uri(line));
        }

        throw new InvalidOperationException("The measured program ended before it answered.");
    }

    /// <summary>The end without a word.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
