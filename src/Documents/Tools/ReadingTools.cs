using CauNoi.Platform.Files.Tools;

namespace CauNoi.Documents.Tools;

/// <summary>The foreign programs that read pages: Poppler for PDF, Tesseract for pictures of text. Each run is a process of its own with little
/// memory and little time, in a folder that is gone afterwards. Where one is missing, that is said, and what it reads is refused with a sentence.</summary>
public sealed class ReadingTools
{
    internal const string PdfInfo = "pdfinfo", PdfText = "pdftotext", PdfLines = "pdftohtml", PdfPicture = "pdftoppm", Recogniser = "tesseract";

    private const string Limiter = "prlimit";

    private static readonly (string Name, string Package, string Consequence)[] Known =
    [
        (Limiter, "util-linux", "chỉ đọc được tệp Word, OpenDocument, trang web và văn bản"),
        (PdfInfo, "poppler-utils", "không đọc được tệp PDF và bản quét"),
        (PdfText, "poppler-utils", "không đọc được tệp PDF"),
        (PdfLines, "poppler-utils", "không nhận ra chữ đậm và phông chữ cũ trong tệp PDF"),
        (PdfPicture, "poppler-utils", "không đọc được bản quét và ảnh chụp"),
        (Recogniser, "tesseract-ocr tesseract-ocr-vie", "không đọc được bản quét và ảnh chụp"),
    ];

    private readonly string workFolder;
    private readonly Dictionary<string, string> found;

    private ReadingTools(string workFolder, Dictionary<string, string> found) => (this.workFolder, this.found) = (workFolder, found);

    /// <summary>One sentence for each program that is not on this machine: what is missing, and what that means.</summary>
    public IReadOnlyList<string> Missing => [.. Known.Where(tool => !found.ContainsKey(tool.Name))
        .Select(tool => $"Thiếu chương trình {tool.Name} (gói {tool.Package}): {tool.Consequence}.")];

    /// <summary>PDF with text can be read here.</summary>
    public bool ReadsPdf => Has(Limiter, PdfInfo, PdfText);

    /// <summary>Pictures of text can be read here.</summary>
    public bool Recognises => Has(Limiter, PdfInfo, PdfPicture, Recogniser);

    internal bool Draws => Has(Limiter, PdfPicture);

    internal bool KnowsFonts => Has(Limiter, PdfLines);

    /// <summary>Looks once, at start, through the search path of the machine (or the one given).</summary>
    public static ReadingTools Find(string workFolder, string? searchPath = null)
    {
        var folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH") + ":/usr/bin:/bin")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var here = new Dictionary<string, string>();
        foreach (var (name, _, _) in Known)
            if (folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } path)
                here[name] = Path.GetFullPath(path);
        return new(Path.GetFullPath(workFolder), here);
    }

    /// <summary>One program at a time in each thread: Tesseract's own threads only get into each other's way.</summary>
    internal Task<ProcessAnswer> Ask(string tool, IEnumerable<string> arguments, string folder, ProcessLimits limits, CancellationToken cancel) =>
        LimitedProcess.Ask(found[Limiter], found[tool], arguments, folder, limits, [("OMP_THREAD_LIMIT", "1")], cancel);

    internal static ProcessLimits Within(long memory, TimeSpan time, long fileBytes = 300L << 20) =>
        new(memory, Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)), fileBytes, time);

    /// <summary>Work in a folder that is gone afterwards.</summary>
    internal async Task<T> InFolder<T>(Func<string, Task<T>> work)
    {
        var folder = Path.Combine(workFolder, Path.GetRandomFileName());
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            return await work(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private bool Has(params ReadOnlySpan<string> tools)
    {
        foreach (var tool in tools)
            if (!found.ContainsKey(tool)) return false;
        return true;
    }
}
