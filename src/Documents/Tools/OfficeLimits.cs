using CauNoi.Platform.Files.Tools;

namespace CauNoi.Documents.Tools;

/// <summary>What LibreOffice may take.</summary>
/// <param name="Start">Time to begin.</param>
/// <param name="EachFile">Time for each file of a batch.</param>
internal sealed record OfficeLimits(TimeSpan Start, TimeSpan EachFile)
{
    /// <summary>A paper of a hundred pages takes a few seconds; ten times that is a hang.</summary>
    public static OfficeLimits Usual { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(20));

    public ProcessLimits For(int files)
    {
        var time = Start + (EachFile * files);
        return new(MemoryBytes: 4L << 30, CpuSeconds: (int)Math.Ceiling(time.TotalSeconds) * 2, FileBytes: 256L << 20, time);
    }
}
