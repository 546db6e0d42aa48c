namespace CauNoi.Test.Support;

/// <summary>A small honest photo, and files that only say they are one.</summary>
public static class Pictures
{
    /// <summary>16 × 16 points of colour.</summary>
    public static byte[] Jpeg => Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09P"
        + "T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABQb/xAAYEAACAwAAAAAAAAAAAAAA"
        + "AAAABAUiMf/EABUBAQEAAAAAAAAAAAAAAAAAAAAC/8QAGhEAAgIDAAAAAAAAAAAAAAAAAAUDBCExYf/aAAwDAQACEQMRAD8AmFY7Ki6sdlRdWOyowrHZUqe90KmOsn//2Q==");

    /// <summary>The same photo with something behind its end, as phones hide a film there.</summary>
    public static byte[] JpegWithFilm(string secret) => [.. Jpeg, .. "\0\0\0\u0018ftypmp42"u8, .. System.Text.Encoding.UTF8.GetBytes(secret)];

    public static byte[] Script => "#!/bin/sh\necho chiếm máy\n"u8.ToArray();

    public static byte[] Html => "<html><script>alert(1)</script></html>"u8.ToArray();

    public static byte[] Zip => [0x50, 0x4B, 0x03, 0x04, .. new byte[64]];

    /// <summary>A header that promises 65,000 × 65,000 points in a few bytes: the bomb of pictures.</summary>
    public static byte[] JpegBomb
    {
        get
        {
            var bytes = Jpeg;
            var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
            (bytes[frame + 5], bytes[frame + 6], bytes[frame + 7], bytes[frame + 8]) = (0xFD, 0xE8, 0xFD, 0xE8);
            return bytes;
        }
    }
}
