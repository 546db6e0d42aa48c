using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Targets;

/// <summary>Targets and how they stand, as people read them.</summary>
public static class TargetWords
{
    /// <summary>A value of a target: 31, 87,4%, đã làm.</summary>
    public static string Value(decimal value, FigureType type, TargetWording wording) =>
        wording.Comparator == Comparator.Yes && type.Kind == FigureKind.State ? value != 0 ? "đã làm" : "chưa làm"
        : Shared(type) ? $"{Rounded(value * 100)}%" : Rounded(value);

    /// <summary>A reading of a target, or that there is none.</summary>
    public static string Value(Reading reading, FigureType type, TargetWording wording) => reading.Known ? Value(reading.Value, type, wording) : "chưa tính được";

    /// <summary>What the numbers count, beside them: "cuộc"; nothing beside a percent sign.</summary>
    public static string Unit(FigureType type, TargetWording wording) => Shared(type) || type.Kind == FigureKind.State ? "" : wording.Unit is "%" ? type.Unit : wording.Unit;

    /// <summary>The goal as a phrase: "từ 3 cuộc trở lên", "không quá 5%".</summary>
    public static string Goal(decimal goal, FigureType type, TargetWording wording) =>
        GoalWords.Side(wording.Comparator, $"{Value(goal, type, wording)} {Unit(type, wording)}".TrimEnd(), Shared(type) && goal >= 1);

    /// <summary>How far it is to the goal: "còn 3 cuộc". Empty where there is nothing to say.</summary>
    public static string Left(Judgement judged, FigureType type, TargetWording wording)
    {
        if (!judged.Reading.Value.Known || judged.Status is TargetStatus.NotApplicable or TargetStatus.Unknown) return "";
        var (value, goal, upward) = (judged.Reading.Value.Value, judged.Goal, wording.Comparator is not (Comparator.AtMost or Comparator.Less));
        var holds = Judgement.Holds(wording.Comparator, value, goal);
        if (wording.Comparator == Comparator.Yes) return judged.Status == TargetStatus.Unproven ? "đã ghi, còn thiếu minh chứng" : holds ? "" : "chưa làm";
        if (judged.Status == TargetStatus.Unproven) return "đã đủ số, còn thiếu minh chứng";
        if (upward && holds) return value > goal ? $"vượt {Amount(value - goal, type, wording)}" : "";
        if (upward && value > goal) return $"quá {Amount(value - goal, type, wording)}";
        // What must be more than a whole number of things must be one more.
        if (upward) return $"còn {Amount(goal - value + (wording.Comparator == Comparator.More && Whole(type) ? 1 : 0), type, wording)}";
        return holds ? $"còn được {Amount(goal - value, type, wording)}" : $"vượt quá {Amount(value - goal, type, wording)}";
    }

    /// <summary>Where it leads and by which rule, as a sentence; empty where it is too early to say.</summary>
    public static string Ahead(Judgement judged, DayRange period, FigureType type, TargetWording wording)
    {
        if (judged.Forecast is not { } forecast) return "";
        var end = Whole(type) ? decimal.Floor(forecast.Value) : forecast.Value;
        var by = VietnameseDates.Format(period.Last);
        var said = $"{Value(end, type, wording)} {Unit(type, wording)}".TrimEnd();
        var course = forecast.Rule switch
        {
            ForecastRule.Even => $"Nếu mỗi ngày vẫn làm đều như vừa qua, đến {by} được chừng {said}",
            ForecastRule.YearBefore => $"Nếu phần còn lại của kỳ diễn ra như năm trước, đến {by} được chừng {said}",
            _ => $"Nếu giữ nguyên mức này, đến {by} là {said}",
        };
        return $"{course}: {(forecast.Reaches ? "đạt" : "chưa đạt")}.";
    }

    /// <summary>What should stand today, as a sentence.</summary>
    public static string Pace(Judgement judged, DateOnly day, FigureType type, TargetWording wording) =>
        $"Đến {VietnameseDates.Format(day)} nên có {Value(judged.Due, type, wording)} {Unit(type, wording)}".TrimEnd() + ".";

    private static string Amount(decimal difference, FigureType type, TargetWording wording) =>
        Shared(type) ? $"{Rounded(difference * 100)} điểm phần trăm" : $"{Rounded(Whole(type) ? decimal.Ceiling(difference) : difference)} {Unit(type, wording)}".TrimEnd();

    private static bool Shared(FigureType type) => type.Kind == FigureKind.Share;

    private static bool Whole(FigureType type) => type.Kind == FigureKind.Count;

    private static string Rounded(decimal number) => Text.Figures.Format(decimal.Round(number, 2)).Replace('-', '−');
}
