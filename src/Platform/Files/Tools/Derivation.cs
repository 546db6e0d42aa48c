namespace CauNoi.Platform.Files.Tools;

/// <summary>How re-encoding a photo ended.</summary>
public enum DerivationEnd
{
    Done,

    /// <summary>A tool is missing on this machine: the photo waits.</summary>
    NoTool,

    /// <summary>The machine was too busy: the photo waits.</summary>
    OutOfTime,

    /// <summary>The tools cannot make a picture of it.</summary>
    Unreadable,
}

/// <summary>A JPEG made anew from pixels, upright.</summary>
public sealed record DerivedImage(byte[] Bytes, int Width, int Height);

/// <summary>The images asked for, largest first; none unless it ended well.</summary>
public sealed record Derivation(DerivationEnd End, IReadOnlyList<DerivedImage> Images)
{
    public static Derivation Without(DerivationEnd end) => new(end, []);
}
