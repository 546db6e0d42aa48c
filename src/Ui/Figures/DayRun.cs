namespace CauNoi.Ui.Figures;

/// <summary>The days of a case: on which something happened, on which nothing did, and by when it had to be answered.</summary>
/// <param name="From">The day it came.</param>
/// <param name="To">Today, or the day it closed.</param>
/// <param name="Steps">The days on which something happened.</param>
public sealed record DayRun(DateOnly From, DateOnly To, IReadOnlySet<DateOnly> Steps)
{
    /// <summary>The day by which it was due; drawn as a line at that day's end.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>What was waited for, by the first day of the wait: "chờ trả lời".</summary>
    public IReadOnlyDictionary<DateOnly, string> Waits { get; init; } = new Dictionary<DateOnly, string>();

    public string FromWord { get; init; } = "gửi";

    public string ToWord { get; init; } = "hôm nay";

    public string DueWord { get; init; } = "hạn trả lời";

    internal int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Every stretch of days without a step.</summary>
    public IEnumerable<(DateOnly From, int Days, string Words)> Idle
    {
        get
        {
            for (var day = From; day <= To; day = day.AddDays(1))
            {
                if (Steps.Contains(day)) continue;
                var start = day;
                while (day < To && !Steps.Contains(day.AddDays(1))) day = day.AddDays(1);
                var days = day.DayNumber - start.DayNumber + 1;
                yield return (start, days, $"{days} ngày {Waits.GetValueOrDefault(start, "không có bước nào")}");
            }
        }
    }
}
