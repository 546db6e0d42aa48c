namespace CauNoi.Notebook.Rules;

/// <summary>How long a phone stays taken in.</summary>
public static class DeviceLife
{
    /// <summary>So long after the last contact it is taken for lost.</summary>
    public static readonly TimeSpan Silent = TimeSpan.FromDays(180);

    /// <summary>So long an ended phone is still told to empty itself; afterwards nothing is known of it.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    /// <summary>The last contact is known to this much: it is no protocol of somebody's day.</summary>
    public static readonly TimeSpan Noticed = TimeSpan.FromHours(6);

    /// <summary>How far the time of a request may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    /// <summary>So long pieces of a photo wait for their text or for the rest of the photo.</summary>
    public static readonly TimeSpan PiecesWait = TimeSpan.FromDays(60);

    /// <summary>So long a receipt is given again. A phone that is silent for half as long is gone.</summary>
    public static readonly TimeSpan ReceiptsKept = TimeSpan.FromDays(400);

    /// <summary>How many phones one person has at most.</summary>
    public const int MostPhones = 5;

    /// <summary>Whether a phone is still one of ours.</summary>
    public static bool Stands(DateTimeOffset seen, DateTimeOffset? ended, DateTimeOffset now) => ended is null && now - seen < Silent;

    /// <summary>Whether the time that a request names is near enough.</summary>
    public static bool Timely(long unixMilliseconds, DateTimeOffset now) =>
        Math.Abs(unixMilliseconds - now.ToUnixTimeMilliseconds()) <= (long)Skew.TotalMilliseconds;
}
