using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Duties;

/// <summary>How near or how late an open duty is, as people speak of it: in whole days of the Vietnamese calendar.</summary>
public enum DueAge
{
    /// <summary>Late by more than thirty days.</summary>
    LateLonger,

    /// <summary>Late by eight to thirty days.</summary>
    LateMonth,

    /// <summary>Late by four to seven days.</summary>
    LateWeek,

    /// <summary>Late by up to three days, and by some hours of today.</summary>
    LateDays,

    /// <summary>Due before today ends.</summary>
    Today,

    /// <summary>Due after today and before Sunday ends.</summary>
    ThisWeek,

    /// <summary>Due after this week.</summary>
    Later,
}

/// <summary>A stretch of due moments; the first is left out and the last is in. An open end is null.</summary>
/// <param name="After">Later than this.</param>
/// <param name="Until">Not later than this.</param>
public sealed record DueSpan(DateTimeOffset? After, DateTimeOffset? Until)
{
    /// <summary>Every due moment.</summary>
    public static readonly DueSpan Always = new(null, null);

    /// <summary>Whether a due moment lies in it.</summary>
    public bool Covers(DateTimeOffset due) => (After is null || due > After) && (Until is null || due <= Until);

    /// <summary>Everything that is late: a due moment is the first that is too late.</summary>
    public static DueSpan Late(DateTimeOffset now) => new(null, now);

    /// <summary>The stretch of an age at a moment. Together the ages cover every moment, each once.</summary>
    public static DueSpan Of(DueAge age, DateTimeOffset now)
    {
        var today = VietnamTime.DayOf(now);
        DateTimeOffset Before(int days) => VietnamTime.StartOf(today.AddDays(-days));
        var (night, sunday) = (VietnamTime.EndOf(today), VietnamTime.EndOf(today.AddDays((7 - (int)today.DayOfWeek) % 7)));
        return age switch
        {
            DueAge.LateLonger => new(null, Before(30)),
            DueAge.LateMonth => new(Before(30), Before(7)),
            DueAge.LateWeek => new(Before(7), Before(3)),
            DueAge.LateDays => new(Before(3), now),
            DueAge.Today => new(now, night),
            DueAge.ThisWeek => new(night, sunday),
            _ => new(sunday, null),
        };
    }

    /// <summary>The age of a duty at a moment.</summary>
    public static DueAge AgeOf(DateTimeOffset due, DateTimeOffset now) => Enum.GetValues<DueAge>().First(age => Of(age, now).Covers(due));

    /// <summary>The day by which it is due: 24:00 belongs to the day that ends.</summary>
    public static DateOnly DayOf(DateTimeOffset due) => VietnamTime.DayOf(due.AddTicks(-1));
}
