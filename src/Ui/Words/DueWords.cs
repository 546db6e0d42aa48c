namespace CauNoi.Ui.Words;

/// <summary>Due moments as people say them.</summary>
public static class DueWords
{
    /// <summary>"hết ngày 25/11/2026" for a deadline that falls at midnight, else "trước 14:00 25/11/2026".</summary>
    public static string Of(DateTimeOffset due) => Spoken.Clock(due) == "00:00"
        ? $"hết ngày {Spoken.Day(due.AddTicks(-1))}"
        : $"trước {Spoken.Moment(due)}";
}
