using CauNoi.Kernel.Time;

namespace CauNoi.Platform.Outbox;

/// <summary>When a message may leave, and when a failed one is tried again.</summary>
internal static class OutboxPace
{
    /// <summary>After this many failures nobody tries again by himself; the status page shows it.</summary>
    public const int MostTries = 10;

    /// <summary>A claimed message is nobody else's for this long; longer than one batch can take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly int[] Minutes = [1, 5, 15, 60, 240];

    /// <summary>The pause after the n-th failure, n from 1: a minute at first, four hours from the fifth on.</summary>
    public static TimeSpan After(int tries) => TimeSpan.FromMinutes(Minutes[Math.Clamp(tries, 1, Minutes.Length) - 1]);

    /// <summary>Whether people should be left in peace. The stretch may go over midnight; equal ends mean there is none.</summary>
    public static bool Quiet(DateTimeOffset now, TimeOnly from, TimeOnly to) =>
        from != to && TimeOnly.FromDateTime(VietnamTime.At(now).DateTime).IsBetween(from, to);

    /// <summary>Since when "today" runs, for the daily cap.</summary>
    public static DateTimeOffset Today(DateTimeOffset now) => VietnamTime.StartOf(VietnamTime.DayOf(now)).ToUniversalTime();
}
