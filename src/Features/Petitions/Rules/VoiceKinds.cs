namespace CauNoi.Petitions.Rules;

/// <summary>What a recorded voice is, by its content. The name and the declared type are claims of the sender.</summary>
public static class VoiceKinds
{
    /// <summary>The usual ending of its name; nothing when it is no recording of a known kind.</summary>
    public static string? Of(ReadOnlySpan<byte> content) => content switch
    {
        _ when content.Length < 12 => null,
        _ when content.StartsWith("OggS"u8) => "ogg",
        _ when content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WAVE"u8) => "wav",
        _ when content.StartsWith("ID3"u8) => "mp3",
        [0xFF, 0xFB or 0xF3 or 0xF2, ..] => "mp3",
        [0xFF, 0xF1 or 0xF9, ..] => "aac",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "webm",
        _ when content.StartsWith("#!AMR"u8) => "amr",
        _ when content[4..8].SequenceEqual("ftyp"u8) && (content[8..11].SequenceEqual("M4A"u8) || content[8..12].SequenceEqual("mp42"u8) || content[8..12].SequenceEqual("isom"u8) || content[8..11].SequenceEqual("3gp"u8)) => "m4a",
        _ => null,
    };
}
