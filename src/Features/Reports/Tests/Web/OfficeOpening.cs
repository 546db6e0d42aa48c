using System.Diagnostics;

namespace CauNoi.Reports.Tests.Web;

/// <summary>Files as LibreOffice opened them: what it complained of, and what it made of each.</summary>
internal sealed record OfficeOpening(IReadOnlyList<string> Complaints, IReadOnlyDictionary<string, byte[]> Pages)
{
    private const string Program = "/usr/bin/soffice", Reader = "/usr/bin/pdftotext";

    public static bool Here => File.Exists(Program) && File.Exists(Reader);

    /// <summary>One start opens them all. What it says on its error line, an exit that is not 0 and a file of which nothing came are complaints.</summary>
    public static async Task<OfficeOpening> Of(IReadOnlyDictionary<string, byte[]> files, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("caunoi-office-").FullName;
        try
        {
            foreach (var (name, bytes) in files) await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes, stop);
            var start = new ProcessStartInfo(Program, [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", "out", .. files.Keys])
            { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["LC_ALL"] = "C";
            start.Environment["HOME"] = folder;
            using var process = Process.Start(start)!;
            var (said, errors) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            var complaints = (await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => !OfTheMachine(l)).ToList();
            if (process.ExitCode != 0) complaints.Add($"exit {process.ExitCode}");
            var opened = (await said).Split('\n').Where(l => l.StartsWith("convert ", StringComparison.Ordinal)).ToList();
            var pages = new Dictionary<string, byte[]>();
            foreach (var name in files.Keys)
                if (Path.Combine(folder, "out", Path.ChangeExtension(name, "pdf")) is var page && File.Exists(page) && opened.Exists(l => l.Contains(name, StringComparison.Ordinal))) pages[name] = await File.ReadAllBytesAsync(page, stop);
                else complaints.Add($"{name} was not opened");
            return new OfficeOpening(complaints, pages);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Whether Java is on the machine says nothing of a file.
    private static bool OfTheMachine(string line) => line.Contains("java", StringComparison.OrdinalIgnoreCase);
}
