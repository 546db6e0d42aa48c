using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CauNoi.Platform.Files.Tools;

/// <summary>What a foreign program may use. It reads what strangers send, so it gets little.</summary>
public sealed record ProcessLimits(long MemoryBytes, int CpuSeconds, long FileBytes, TimeSpan Time);

/// <summary>How a run ended.</summary>
public enum ProcessEnd
{
    Done,

    /// <summary>The program said no, broke down, or hit a limit of the system.</summary>
    Failed,

    /// <summary>It was ended because the time was up.</summary>
    OutOfTime,
}

/// <summary>What a run printed, as far as it is kept.</summary>
public sealed record ProcessAnswer(ProcessEnd End, string Output, string Errors);

/// <summary>Runs one foreign program: no shell, an empty environment, its own folder, limits set by
/// <c>prlimit</c>, and an end. Files carry the data; of what it prints the beginning is kept where somebody asks for it.</summary>
public static class LimitedProcess
{
    private const int MostKept = 64 << 10;

    public static async Task<ProcessEnd> Run(string prlimit, string program, IEnumerable<string> arguments,
        string folder, ProcessLimits limits, CancellationToken cancel = default) =>
        (await Ask(prlimit, program, arguments, folder, limits, [], cancel)).End;

    /// <summary>The same, with variables for its environment, and with what it says.</summary>
    public static async Task<ProcessAnswer> Ask(string prlimit, string program, IEnumerable<string> arguments,
        string folder, ProcessLimits limits, IEnumerable<(string Name, string Value)> environment, CancellationToken cancel = default)
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
        // Plain answers, and folders named as people speak.
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder;
        foreach (var (name, value) in environment) start.Environment[name] = value;
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
            return new ProcessAnswer(ProcessEnd.Failed, "", "");
        }
        return await End(process, limits.Time, cancel);
    }

    private static async Task<ProcessAnswer> End(Process process, TimeSpan time, CancellationToken cancel)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(time);
        try
        {
            process.StandardInput.Close();
            var (output, errors) = (Beginning(process.StandardOutput.BaseStream, clock.Token), Beginning(process.StandardError.BaseStream, clock.Token));
            await Task.WhenAll(output, errors, process.WaitForExitAsync(clock.Token));
            return new ProcessAnswer(process.ExitCode == 0 ? ProcessEnd.Done : ProcessEnd.Failed, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            return new ProcessAnswer(ProcessEnd.OutOfTime, "", "");
        }
    }

    /// <summary>Everything is read, or the program would wait for a reader; only the beginning is kept.</summary>
    private static async Task<string> Beginning(Stream printed, CancellationToken cancel)
    {
        var kept = new MemoryStream();
        var buffer = new byte[8192];
        for (var read = await printed.ReadAsync(buffer, cancel); read > 0; read = await printed.ReadAsync(buffer, cancel))
            kept.Write(buffer, 0, (int)Math.Min(read, MostKept - kept.Length));
        return Encoding.UTF8.GetString(kept.ToArray());
    }
}
