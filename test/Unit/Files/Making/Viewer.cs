using System.Diagnostics;
using CauNoi.Platform.Files;

namespace CauNoi.Test.Unit.Files.Making;

/// <summary>What an independent decoder sees. Tests that need one say so when it is not on the machine.</summary>
internal static class Viewer
{
    public static void SkipWithout(params string[] tools)
    {
        foreach (var tool in tools)
            Assert.SkipUnless(System.IO.File.Exists("/usr/bin/" + tool), $"{tool} is not installed on this machine");
    }

    /// <summary>The points of the picture as the decoder wrote them.</summary>
    public static byte[] Look(byte[] picture)
    {
        using var folder = new Folder();
        System.IO.File.WriteAllBytes(folder.Path("in"), picture);
        switch (FileKinds.Of(picture))
        {
            case FileKind.Jpeg:
                SkipWithout("djpeg");
                Run(folder, "djpeg", "-strict", "-pnm", "-outfile", "out", "in");
                break;
            case FileKind.Png:
                SkipWithout("cwebp", "dwebp");
                Run(folder, "cwebp", "-quiet", "-lossless", "in", "-o", "between");
                Run(folder, "dwebp", "-quiet", "-pam", "between", "-o", "out");
                break;
            default:
                SkipWithout("dwebp");
                Run(folder, "dwebp", "-quiet", "-pam", "in", "-o", "out");
                break;
        }
        return System.IO.File.ReadAllBytes(folder.Path("out"));
    }

    /// <summary>A picture of noise and slopes, encoded by cjpeg with the given options.</summary>
    public static byte[] Jpeg(int width, int height, params string[] options) => Encode("cjpeg", width, height, [.. options, "-outfile", "out", "in"]);

    public static byte[] Webp(int width, int height, params string[] options) => Encode("cwebp", width, height, ["-quiet", .. options, "in", "-o", "out"]);

    public static byte[] Encode(string tool, int width, int height, params string[] arguments)
    {
        SkipWithout(tool);
        using var folder = new Folder();
        var random = new Random(5);
        byte[] pixels = [.. from y in Enumerable.Range(0, height)
                            from x in Enumerable.Range(0, width)
                            from value in new[] { x * 255 / width, y * 255 / height, random.Next(64) }
                            select (byte)value];
        System.IO.File.WriteAllBytes(folder.Path("in"), [.. System.Text.Encoding.ASCII.GetBytes($"P6\n{width} {height}\n255\n"), .. pixels]);
        Run(folder, tool, arguments);
        return System.IO.File.ReadAllBytes(folder.Path("out"));
    }

    public static void Run(Folder folder, string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/" + tool, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, complaint);
    }
}
