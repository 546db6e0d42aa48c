using CauNoi.Platform.Files.Tools;

namespace CauNoi.Documents.Tools;

/// <summary>What LibreOffice may take.</summary>
/// <param name="Start">Time to begin.</param>
/// <param name="EachFile">Time for each file of a batch.</param>
/// <param name="BytesEachSecond">Time for what is in them.</param>
internal sealed record OfficeLimits(TimeSpan Start, TimeSpan EachFile, int BytesEachSecond)
{
    /// <summary>A paper of a hundred pages, 260 kB, takes seven seconds of a processor; ten times that is a hang, or a machine with too much to do.</summary>
    public static OfficeLimits Usual { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(10), 4_096);

    public ProcessLimits For(int files, long bytes)
    {
        var time = Start + (EachFile * files) + TimeSpan.FromSeconds((double)bytes / BytesEachSecond);
        return new(MemoryBytes: 4L << 30, CpuSeconds: (int)Math.Ceiling(time.TotalSeconds) * 2, FileBytes: 256L << 20, time);
    }
}
