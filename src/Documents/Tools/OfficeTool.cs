using CauNoi.Kernel;
using CauNoi.Platform.Files.Tools;

namespace CauNoi.Documents.Tools;

/// <summary>A file for LibreOffice.</summary>
/// <param name="Name">The file's name with its ending; only told back.</param>
/// <param name="Bytes">The file.</param>
public sealed record OfficeFile(string Name, byte[] Bytes);

/// <summary>What became of a file: a PDF, or the sentence that says why there is none.</summary>
public sealed record OfficeResult(string Name, byte[]? Pdf, Refusal? Why);

/// <summary>
/// LibreOffice as a process of its own: files in, tagged PDFs out. Starting it takes longer than a paper, so one start turns
/// a batch. It has a profile, a list of fonts, time and memory of its own; a file that breaks it is tried once more alone,
/// so that it takes no other file with it.
/// </summary>
public sealed class OfficeTool
{
    private const int Batch = 24;
    private const string Limiter = "prlimit", Office = "soffice";

    private static readonly (string Name, string Package)[] Known = [(Limiter, "util-linux"), (Office, "libreoffice-writer-nogui")];

    private readonly string workFolder;
    private readonly OfficeFonts fonts;
    private readonly Dictionary<string, string> found;
    private readonly OfficeLimits limits;
    private readonly SemaphoreSlim gate = new(Math.Clamp(Environment.ProcessorCount, 1, 2));

    private OfficeTool(string workFolder, OfficeFonts fonts, Dictionary<string, string> found, OfficeLimits limits) =>
        (this.workFolder, this.fonts, this.found, this.limits) = (workFolder, fonts, found, limits);

    /// <summary>One sentence for each thing that is not on this machine.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. Known.Where(tool => !found.ContainsKey(tool.Name)).Select(tool => $"Thiếu chương trình {tool.Name} (gói {tool.Package}): chưa tạo được tệp PDF."),
        .. fonts.Missing,
    ];

    /// <summary>True when PDFs can be made here.</summary>
    public bool Ready => found.Count == Known.Length;

    /// <summary>Looks once, at start.</summary>
    /// <param name="workFolder">Where it may put files while it works.</param>
    /// <param name="licensedFonts">A folder of fonts that the installation has a licence for; they come before the free ones.</param>
    /// <param name="searchPath">The search path; that of the machine when left out.</param>
    public static OfficeTool Find(string workFolder, string? licensedFonts = null, string? searchPath = null) =>
        Find(workFolder, licensedFonts, searchPath, OfficeLimits.Usual);

    internal static OfficeTool Find(string workFolder, string? licensedFonts, string? searchPath, OfficeLimits limits)
    {
        var folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH") + ":/usr/bin:/bin").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var here = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, _) in Known)
            if (folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } path)
                here[name] = Path.GetFullPath(path);
        return new(Path.GetFullPath(workFolder), OfficeFonts.Find(licensedFonts), here, limits);
    }

    /// <summary>A tagged PDF of each file, in their order.</summary>
    /// <param name="files">Word files.</param>
    /// <param name="progress">How many are done.</param>
    /// <param name="cancel">Ends the running process too.</param>
    public async Task<IReadOnlyList<OfficeResult>> ToPdf(IReadOnlyList<OfficeFile> files, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (!Ready) return [.. files.Select(f => new OfficeResult(f.Name, null, OfficeRefusals.NotHere))];
        var results = new List<OfficeResult>(files.Count);
        foreach (var batch in files.Chunk(Batch))
        {
            var (_, pdfs) = await Run(batch, cancel);
            for (var at = 0; at < batch.Length; at++)
            {
                results.Add(new(batch[at].Name, pdfs[at], null));
                if (pdfs[at] is not null) continue;
                // Alone it shows whether it is this file that breaks the program, or another one of the batch did.
                var (end, again) = await Run([batch[at]], cancel);
                results[^1] = new(batch[at].Name, again[0], again[0] is not null ? null : end == ProcessEnd.OutOfTime ? OfficeRefusals.TooLong : OfficeRefusals.Unreadable);
            }

            progress?.Report(results.Count);
        }

        return results;
    }

    private async Task<(ProcessEnd End, byte[]?[] Pdfs)> Run(IReadOnlyList<OfficeFile> files, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        var folder = Path.Combine(workFolder, Path.GetRandomFileName());
        try
        {
            // What lies here is nobody else's to read.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var profile = OfficeProfile.Make(folder, workFolder, fonts);
            for (var at = 0; at < files.Count; at++) await File.WriteAllBytesAsync(Path.Combine(folder, $"{at}.docx"), files[at].Bytes, cancel);
            var (end, _, _) = await LimitedProcess.Ask(
                found[Limiter], found[Office], [.. profile.Arguments, .. files.Select((_, at) => $"{at}.docx")],
                folder, limits.For(files.Count, files.Sum(f => (long)f.Bytes.Length)), [("FONTCONFIG_FILE", profile.FontList)], cancel);
            var pdfs = new byte[]?[files.Count];
            for (var at = 0; at < files.Count; at++) pdfs[at] = await Whole(Path.Combine(folder, "out", $"{at}.pdf"), cancel);
            return (end, pdfs);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            gate.Release();
        }
    }

    // A process that was ended leaves half a file: only one with its last line counts.
    private static async Task<byte[]?> Whole(string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) return null;
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        return bytes.AsSpan(Math.Max(0, bytes.Length - 32)).IndexOf("%%EOF"u8) >= 0 ? bytes : null;
    }
}
