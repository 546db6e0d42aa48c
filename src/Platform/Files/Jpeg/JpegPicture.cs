using CauNoi.Kernel;

namespace CauNoi.Platform.Files.Jpeg;

/// <summary>What has been gathered of a JPEG so far, segment by segment.</summary>
internal sealed class JpegPicture(PhotoLimits limits, int size, bool isTurned)
{
    /// <summary>Far above what cameras and optimisers write; each scan walks the whole picture.</summary>
    private const int MostScans = 100;

    private readonly JpegTables tables = new();
    private readonly JpegWriter writer = new();
    private readonly JpegBits bits = new(size);
    private JpegFrame? frame;
    private int? turn = isTurned ? ExifTurn.Upright : null;
    private byte? adobe;
    private bool jfif;
    private int scans;

    /// <summary>Takes from one segment what is worth keeping; a scan also moves <paramref name="at"/> past its
    /// data. Null when the segment stands, whether it was worth anything or not.</summary>
    public Refusal? Take(byte marker, ReadOnlySpan<byte> body, ReadOnlySpan<byte> input, ref int at)
    {
        var sound = true;
        switch (marker)
        {
            case 0xC4: sound = tables.ReadHuffman(body); break;
            case 0xDB: sound = tables.ReadQuant(body); break;
            case 0xDD: sound = tables.ReadRestart(body); break;
            case 0xC0 or 0xC1 or 0xC2: return TakeFrame(marker, body);
            // Lossless, hierarchical and arithmetic-coded pictures: no phone makes them, no browser shows them.
            case >= 0xC3 and <= 0xCF or 0xDC: return FileRefusals.Unusual;
            case 0xDA: sound = TakeScan(body, input, ref at); break;
            case 0xE0: jfif |= body.Length >= 12 && body.StartsWith("JFIF\0"u8); break;
            case 0xE1 when body.StartsWith("Exif\0\0"u8): turn ??= ExifTurn.Read(body[6..]); break;
            case 0xEE when body.Length >= 12 && body.StartsWith("Adobe"u8): adobe ??= body[11]; break;
        }
        return sound ? null : FileRefusals.Damaged;
    }

    /// <summary>The cleaned file, provided that something of every component came.</summary>
    public Outcome<CleanPhoto> Finish()
    {
        if (frame is null || frame.Components.Any(component => component.Sent[0] < 0)) return FileRefusals.Damaged;
        var up = turn ?? ExifTurn.Upright;
        return new CleanPhoto(FileKind.Jpeg, writer.File(frame, JpegColour.Of(frame, jfif, adobe), up), frame.Width, frame.Height, up);
    }

    private Refusal? TakeFrame(byte marker, ReadOnlySpan<byte> body)
    {
        if (frame is not null) return FileRefusals.Damaged;
        frame = JpegFrame.Read(marker, body);
        if (frame is null) return FileRefusals.Unusual;
        if (limits.Against(frame.Width, frame.Height) is { } refusal) return refusal;
        frame.Measure();
        return null;
    }

    private bool TakeScan(ReadOnlySpan<byte> body, ReadOnlySpan<byte> input, ref int at) =>
        frame is not null && ++scans <= MostScans
        && JpegScan.Read(body, frame, tables)?.Copy(input, ref at, bits, writer) == true;
}
