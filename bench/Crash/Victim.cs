using System.Diagnostics;
using System.Globalization;
using CauNoi.Platform.Data;

namespace CauNoi.Bench.Crash;

/// <summary>The program as people start it, on a data folder and a port of its own, and the database server it brought up; both can be killed.</summary>
internal sealed class Victim : IAsyncDisposable
{
    private readonly InstallationFolder folder;
    private readonly string program = Path.Combine(AppContext.BaseDirectory, "..", "..", "Web", new DirectoryInfo(AppContext.BaseDirectory).Name, "CauNoi.Web.dll");
    private Process? process;

    public Victim(InstallationFolder folder)
    {
        this.folder = folder;
        Address = new Uri($"http://127.0.0.1:{Processes.FreePort()}");
        Erase();
        AppDomain.CurrentDomain.ProcessExit += Interrupted;
    }

    public Uri Address { get; }

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [program, "--urls", Address.ToString()])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["CAUNOI_DATA"] = folder.Root, ["CAUNOI_HOME"] = folder.Home },
        };
        start.Environment.Remove("CAUNOI_DB");
        process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The end without a word: SIGKILL for the program, and nothing of what it started.</summary>
    public async Task KillProgram()
    {
        process!.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>The postmaster first, so that it cannot tidy up after its children.</summary>
    public Task KillDatabase()
    {
        var postmaster = int.Parse(File.ReadLines(Path.Combine(ServerHome(), "cluster", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        return Signal("-KILL", [postmaster, .. Processes.ChildrenOf(postmaster)]);
    }

    /// <summary>Asks the program to end, as Ctrl-C does; it takes its database along.</summary>
    public async Task Stop()
    {
        if (process is null) return;
        await Signal("-TERM", [process.Id]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Interrupted;
        await Stop();
        Erase();
    }

    private void Interrupted(object? sender, EventArgs e) => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static async Task Signal(string signal, IEnumerable<int> processes)
    {
        using var kill = Process.Start("kill", [signal, .. processes.Select(p => p.ToString(CultureInfo.InvariantCulture))]);
        await kill.WaitForExitAsync();
    }

    // For root the server lives elsewhere, and the data folder says where.
    private string ServerHome()
    {
        var note = Path.Combine(folder.Pg, "place");
        return File.Exists(note) ? File.ReadAllText(note).Trim() : folder.Pg;
    }

    private void Erase()
    {
        if (Directory.Exists(folder.Root) && Directory.Exists(ServerHome())) Directory.Delete(ServerHome(), recursive: true);
        if (Directory.Exists(folder.Root)) Directory.Delete(folder.Root, recursive: true);
    }
}
