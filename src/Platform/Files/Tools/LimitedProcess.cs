using System.ComponentModel;
using System.Diagnostics;

namespace CauNoi.Platform.Files.Tools;

/// <summary>What a foreign program may use. It reads what strangers send, so it gets little.</summary>
internal sealed record ProcessLimits(long MemoryBytes, int CpuSeconds, long FileBytes, TimeSpan Time);

/// <summary>How a run ended.</summary>
internal enum ProcessEnd
{
    Done,

    /// <summary>The program said no, broke down, or hit a limit of the system.</summary>
    Failed,

    /// <summary>It was ended because the time was up.</summary>
    OutOfTime,
}

/// <summary>Runs one foreign program: no shell, an empty environment, its own folder, limits set by
/// <c>prlimit</c>, and an end. Files carry the data; what it prints is read away and dropped.</summary>
internal static class LimitedProcess
{
    public static async Task<ProcessEnd> Run(string prlimit, string program, IEnumerable<string> arguments,
        string folder, ProcessLimits limits, CancellationToken cancel = default)
    {
        var start = new ProcessStartInfo(prlimit)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["LC_ALL"] = "C";
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder;
        foreach (var argument in (IEnumerable<string>)[
            $"--as={limits.MemoryBytes}", $"--cpu={limits.CpuSeconds}", $"--fsize={limits.FileBytes}",
            "--core=0", "--nofile=64", "--", program, .. arguments])
            start.ArgumentList.Add(argument);
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return ProcessEnd.Failed;
        }
        return await End(process, limits.Time, cancel);
    }

    private static async Task<ProcessEnd> End(Process process, TimeSpan time, CancellationToken cancel)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(time);
        try
        {
            process.StandardInput.Close();
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, clock.Token),
                process.StandardError.BaseStream.CopyToAsync(Stream.Null, clock.Token),
                process.WaitForExitAsync(clock.Token));
            return process.ExitCode == 0 ? ProcessEnd.Done : ProcessEnd.Failed;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            return ProcessEnd.OutOfTime;
        }
    }
}
