using CauNoi.Kernel.Pictures;

namespace CauNoi.Platform.Files.Tools;

/// <summary>The programs that turn photos into pixels and back. Decoders of strangers' files have a history of
/// holes, so they never run inside this process; what they make is re-encoded from pixels alone.</summary>
public sealed class ImageTools
{
    private const string Limiter = "prlimit", JpegIn = "djpeg", JpegOut = "cjpeg", WebpIn = "dwebp", WebpOut = "cwebp", HeicIn = "heif-convert";

    private static readonly (string Name, string Package, string Consequence)[] Known =
    [
        (Limiter, "util-linux", "mọi ảnh sẽ chờ xử lý"),
        (JpegOut, "libjpeg-turbo-progs", "mọi ảnh sẽ chờ xử lý"),
        (JpegIn, "libjpeg-turbo-progs", "ảnh JPEG sẽ chờ xử lý"),
        (WebpIn, "webp", "ảnh WebP và PNG sẽ chờ xử lý"),
        (WebpOut, "webp", "ảnh PNG sẽ chờ xử lý"),
        (HeicIn, "libheif-examples", "ảnh HEIC (iPhone) sẽ chờ xử lý"),
    ];

    /// <summary>Enough for 60 million points; a run of an ordinary photo takes a tenth of a second.</summary>
    private static readonly ProcessLimits Limits = new(1L << 30, CpuSeconds: 20, FileBytes: 300L << 20, TimeSpan.FromSeconds(30));

    private readonly string workFolder;
    private readonly Dictionary<string, string> found;
    private readonly SemaphoreSlim gate = new(Math.Clamp(Environment.ProcessorCount, 1, 4));

    private ImageTools(string workFolder, Dictionary<string, string> found) => (this.workFolder, this.found) = (workFolder, found);

    /// <summary>One sentence for each tool that is not on this machine: what is missing, and what that means.</summary>
    public IReadOnlyList<string> Missing => [.. Known.Where(tool => !found.ContainsKey(tool.Name))
        .Select(tool => $"Thiếu chương trình {tool.Name} (gói {tool.Package}): {tool.Consequence}.")];

    /// <summary>Looks once, at start, through the search path of the machine (or the one given).</summary>
    public static ImageTools Find(string workFolder, string? searchPath = null)
    {
        var folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH") + ":/usr/bin:/bin")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var here = new Dictionary<string, string>();
        foreach (var (name, _, _) in Known)
            if (folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } path)
                here[name] = Path.GetFullPath(path);
        return new(workFolder, here);
    }

    /// <summary>True when photos of this kind can be re-encoded here.</summary>
    public bool CanRead(FileKind kind) => Has(Limiter) && Has(JpegOut) && kind switch
    {
        FileKind.Jpeg => Has(JpegIn),
        FileKind.Png => Has(WebpOut) && Has(WebpIn),
        FileKind.Webp => Has(WebpIn),
        FileKind.Heic => Has(HeicIn),
        _ => false,
    };

    /// <summary>Decodes once, turns upright, and encodes a JPEG for each size asked for (longest side, largest
    /// first); a smaller photo is not enlarged. Places named as hidden are hidden in the pixels.</summary>
    public Task<Derivation> Derive(
        CleanPhoto photo, IReadOnlyList<int> longestSides, int quality = 80, IReadOnlyList<PictureBox>? hidden = null, CancellationToken cancel = default) =>
        CanRead(photo.Kind)
            ? InFolder(folder => Derive(photo, longestSides, quality, hidden ?? [], folder, cancel), cancel)
            : Task.FromResult(Derivation.Without(DerivationEnd.NoTool));

    /// <summary>A HEIC photo as a JPEG of full size. The decoder turns it upright; its metadata is not clean yet.</summary>
    public Task<(DerivationEnd End, byte[] Jpeg)> ConvertHeic(byte[] heic, CancellationToken cancel = default) =>
        CanRead(FileKind.Heic)
            ? InFolder(folder => ConvertHeic(heic, folder, cancel), cancel)
            : Task.FromResult<(DerivationEnd, byte[])>((DerivationEnd.NoTool, []));

    private async Task<Derivation> Derive(
        CleanPhoto photo, IReadOnlyList<int> longestSides, int quality, IReadOnlyList<PictureBox> hidden, string folder, CancellationToken cancel)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "in"), photo.Bytes, cancel);
        foreach (var (tool, arguments) in Decoding(photo, longestSides.Max()))
            if (await Run(tool, arguments, folder, cancel) is var end and not DerivationEnd.Done) return Derivation.Without(end);
        if (Pixels.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "out"), cancel)) is not { } pixels)
            return Derivation.Without(DerivationEnd.Unreadable);
        pixels = pixels.Within(longestSides.Max()).Turned(photo.Turn).Masked(hidden);
        var images = new List<DerivedImage>();
        foreach (var side in longestSides)
        {
            pixels = pixels.Within(side);
            await File.WriteAllBytesAsync(Path.Combine(folder, "pixels"), pixels.Write(), cancel);
            if (await Run(JpegOut, ["-quality", $"{quality}", "-progressive", "-outfile", "jpeg", "pixels"], folder, cancel)
                is var end and not DerivationEnd.Done) return Derivation.Without(end);
            images.Add(new(await File.ReadAllBytesAsync(Path.Combine(folder, "jpeg"), cancel), pixels.Width, pixels.Height));
        }
        return new(DerivationEnd.Done, images);
    }

    /// <summary>The steps from the file <c>in</c> to pixels in <c>out</c>, already small where the decoder can do that.</summary>
    private static (string Tool, string[] Arguments)[] Decoding(CleanPhoto photo, int longestSide)
    {
        var longest = Math.Max(photo.Width, photo.Height);
        var (width, height) = Pixels.Fit(photo.Width, photo.Height, longestSide);
        string[] resize = longest > longestSide ? ["-resize", $"{width}", $"{height}"] : [];
        return photo.Kind switch
        {
            FileKind.Jpeg => [(JpegIn, ["-rgb", "-scale", $"{EighthsFor(longest, longestSide)}/8", "-pnm", "-outfile", "out", "in"])],
            FileKind.Webp => [(WebpIn, ["in", .. resize, "-pam", "-o", "out"])],
            _ => [(WebpOut, ["-quiet", "-lossless", "-q", "0", "-m", "0", .. resize, "in", "-o", "between"]), (WebpIn, ["between", "-pam", "-o", "out"])],
        };
    }

    /// <summary>The JPEG decoder scales by eighths for almost nothing; the rest is done on pixels.</summary>
    private static int EighthsFor(int longest, int longestSide) =>
        (int)Math.Clamp((8L * longestSide + longest - 1) / longest, 1, 8);

    private async Task<(DerivationEnd, byte[])> ConvertHeic(byte[] heic, string folder, CancellationToken cancel)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "in.heic"), heic, cancel);
        var end = await Run(HeicIn, ["-q", "92", "in.heic", "out.jpg"], folder, cancel);
        // A file of several pictures becomes out-1.jpg, out-2.jpg …; the first is the one people see.
        var made = Directory.GetFiles(folder, "out*.jpg").Order(StringComparer.Ordinal).FirstOrDefault();
        if (end != DerivationEnd.Done || made is null) return (end == DerivationEnd.Done ? DerivationEnd.Unreadable : end, []);
        return (DerivationEnd.Done, await File.ReadAllBytesAsync(made, cancel));
    }

    private async Task<DerivationEnd> Run(string tool, string[] arguments, string folder, CancellationToken cancel) =>
        await LimitedProcess.Run(found[Limiter], found[tool], arguments, folder, Limits, cancel) switch
        {
            ProcessEnd.Done => DerivationEnd.Done,
            ProcessEnd.OutOfTime => DerivationEnd.OutOfTime,
            _ => DerivationEnd.Unreadable,
        };

    /// <summary>Each photo has a folder of its own, gone afterwards; only a few are worked on at once, because
    /// pixels take memory.</summary>
    private async Task<T> InFolder<T>(Func<string, Task<T>> work, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        var folder = Path.Combine(workFolder, Path.GetRandomFileName());
        try
        {
            FileStore.MakeFolder(folder);
            return await work(folder);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            gate.Release();
        }
    }

    private bool Has(string tool) => found.ContainsKey(tool);
}
