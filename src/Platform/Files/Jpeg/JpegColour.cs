namespace CauNoi.Platform.Files.Jpeg;

/// <summary>How the components mean colour. Decoders read it from the JFIF and Adobe segments and from the
/// components' ids; all three are replaced by one canonical segment that says the same.</summary>
internal sealed record JpegColour(byte? Marker, byte[] Body)
{
    private static readonly JpegColour Jfif = new(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

    public static JpegColour Of(JpegFrame frame, bool jfif, byte? adobe) => frame.Components.Length switch
    {
        3 when !jfif && IsRgb(frame, adobe) => Adobe(0),
        4 => adobe is null ? new(null, []) : Adobe(adobe == 0 ? (byte)0 : (byte)2),
        _ => Jfif,
    };

    private static JpegColour Adobe(byte transform) => new(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform]);

    private static bool IsRgb(JpegFrame frame, byte? adobe) => adobe is null
        ? frame.Components.Select(component => component.Id).SequenceEqual("RGB"u8.ToArray())
        : adobe == 0;
}
