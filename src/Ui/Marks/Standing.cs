namespace CauNoi.Ui.Marks;

/// <summary>How a thing stands. Each has its own shape, word and colour, so that it is told apart in black and white too.</summary>
public enum Standing { Done, OnTime, Soon, Late, Waiting, NotApplicable }

internal static class StandingMarks
{
    public static string Shape(this Standing standing) => standing switch
    {
        Standing.Done => "done",
        Standing.OnTime => "on",
        Standing.Soon => "soon",
        Standing.Late => "late",
        Standing.Waiting => "wait",
        _ => "na",
    };

    public static string Word(this Standing standing) => standing switch
    {
        Standing.Done => "đã đạt",
        Standing.OnTime => "đúng tiến độ",
        Standing.Soon => "sắp đến hạn",
        Standing.Late => "trễ hạn",
        Standing.Waiting => "đang chờ",
        _ => "không áp dụng",
    };
}
