using CauNoi.Kernel.Duties;
using CauNoi.Ui.Marks;

namespace CauNoi.Ui.Words;

/// <summary>Due moments as people say them.</summary>
public static class DueWords
{
    /// <summary>"hết ngày 25/11/2026" for a deadline that falls at midnight, else "trước 14:00 25/11/2026".</summary>
    public static string Of(DateTimeOffset due) => Spoken.Clock(due) == "00:00"
        ? $"hết ngày {Spoken.Day(due.AddTicks(-1))}"
        : $"trước {Spoken.Moment(due)}";

    /// <summary>"trễ 2 ngày", "còn 5 giờ".</summary>
    public static string Left(DateTimeOffset due, DateTimeOffset now) => $"{(now >= due ? "trễ" : "còn")} {Length((now - due).Duration())}";

    /// <summary>The shape that goes with it.</summary>
    public static Standing Standing(DateTimeOffset due, DateTimeOffset now) => DutyStates.At(now, due, null) switch
    {
        DutyState.Late => Marks.Standing.Late,
        DutyState.DueSoon => Marks.Standing.Soon,
        _ => Marks.Standing.OnTime,
    };

    private static string Length(TimeSpan length) => length switch
    {
        { TotalDays: >= 1 } => $"{(int)length.TotalDays} ngày",
        { TotalHours: >= 1 } => $"{(int)length.TotalHours} giờ",
        _ => $"{Math.Max(1, (int)length.TotalMinutes)} phút",
    };
}
