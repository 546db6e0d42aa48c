namespace CauNoi.Notebook.Rules;

/// <summary>How long a phone stays taken in.</summary>
public static class DeviceLife
{
    /// <summary>So long after the last contact it reads nothing more. What was written on it is still taken in, for a person to look at.</summary>
    public static readonly TimeSpan Silent = TimeSpan.FromDays(180);

    /// <summary>So long an ended phone is still told to empty itself, and a silent one still heard; afterwards nothing is known of it.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    /// <summary>The last contact is known to this much: it is no protocol of somebody's day.</summary>
    public static readonly TimeSpan Noticed = TimeSpan.FromHours(6);

    /// <summary>How far the time of a request may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    /// <summary>So long pieces of a photo wait for their text or for the rest of the photo.</summary>
    public static readonly TimeSpan PiecesWait = TimeSpan.FromDays(60);

    /// <summary>So long a receipt is given again: as long as the phone is known.</summary>
    public static readonly TimeSpan ReceiptsKept = TimeSpan.FromDays(400);

    /// <summary>How many phones one person has at most.</summary>
    public const int MostPhones = 5;

    /// <summary>Whether a phone was not heard of for so long that somebody else may have it by now.</summary>
    public static bool IsSilent(DateTimeOffset seen, DateTimeOffset now) => now - seen >= Silent;

    /// <summary>Whether the time that a request names is near enough.</summary>
    public static bool Timely(long unixMilliseconds, DateTimeOffset now) =>
        Math.Abs(unixMilliseconds - now.ToUnixTimeMilliseconds()) <= (long)Skew.TotalMilliseconds;
}
