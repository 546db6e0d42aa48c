using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Targets;

/// <summary>Goals and times as people say them.</summary>
public static class GoalWords
{
    /// <summary>An amount with what it is counted in: "90%", "12 hộ".</summary>
    public static string Amount(decimal amount, string unit) => unit == "%" ? $"{Figures.Format(amount * 100)}%" : $"{Figures.Format(amount)} {unit}".TrimEnd();

    /// <summary>A goal with its side: "từ 90% trở lên", "không quá 2 vụ".</summary>
    public static string Goal(Comparator comparator, decimal goal, string unit) => Side(comparator, Amount(goal, unit), unit == "%" && goal >= 1);

    /// <summary>The side of a goal, around its amount; nobody asks for more than all there is.</summary>
    internal static string Side(Comparator comparator, string amount, bool all) => comparator switch
    {
        Comparator.AtLeast => all ? amount : $"từ {amount} trở lên",
        Comparator.Same => $"đúng {amount}",
        Comparator.AtMost => $"không quá {amount}",
        Comparator.More => $"trên {amount}",
        Comparator.Less => $"dưới {amount}",
        _ => "làm được, có minh chứng",
    };

    /// <summary>The goal of a wording.</summary>
    public static string Goal(TargetWording wording) => Goal(wording.Comparator, wording.Goal, wording.Unit);

    /// <summary>By when, or how often.</summary>
    public static string When(TargetTime time) => time.Cadence switch
    {
        Cadence.Yearly or Cadence.Kept when time.First.Year == time.Last.Year => $"trong năm {Year(time.First)}",
        Cadence.Yearly => $"hằng năm, từ {Year(time.First)} đến {Year(time.Last)}",
        Cadence.Quarterly => $"hằng quý, từ {VietnameseDates.Format(time.First)} đến {VietnameseDates.Format(time.Last)}",
        Cadence.Kept => $"giữ vững mỗi năm, từ {Year(time.First)} đến {Year(time.Last)}",
        _ => $"một lần, chậm nhất ngày {VietnameseDates.Format(time.Last)}",
    };

    private static string Year(DateOnly day) => day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
