using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Duties;
using CauNoi.Today.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.Today.Parts;

/// <summary>Why a duty is there and why by that day, in the words of its rule.</summary>
internal static class DutyWhy
{
    /// <summary>The rule under which this duty was opened: the row and version that gave its day, even when another is in force now.</summary>
    public static string Of(Duty duty, DutyKind kind, LimitTable limits) => kind.Because
        ?? (limits.Rows.FirstOrDefault(l => $"{l.Id}@{l.Version}" == duty.Rule) is { } limit ? Words(limit) : Of(kind, limits, VietnamTime.DayOf(duty.OpenedAt)));

    /// <summary>The rule in force on a day.</summary>
    public static string Of(DutyKind kind, LimitTable limits, DateOnly day) => kind.Because
        ?? (kind.Limit is { } id && limits.On(id, day) is { } limit ? Words(limit) : "Hạn do người mở việc đặt.");

    /// <summary>The name of a kind as a place on the page of rules.</summary>
    public static string Anchor(string kind) => kind.Replace('.', '-');

    /// <summary>"Nhắc trước 7, 1 ngày, đúng ngày đến hạn, sau 1, 3 ngày. Trễ 7 ngày thì báo lên đơn vị trên."</summary>
    public static string Reminders(ReminderRule? rule)
    {
        if (rule is null) return "Không nhắc.";
        var parts = new List<string>();
        if (rule.Before.Count > 0) parts.Add($"trước {Days(rule.Before)}");
        if (rule.OnDay) parts.Add("đúng ngày đến hạn");
        if (rule.After.Count > 0) parts.Add($"sau {Days(rule.After)}");
        var told = parts.Count == 0 ? "Không nhắc." : $"Nhắc {string.Join(", ", parts)}.";
        return rule.Escalate is { } late ? $"{told} Trễ {late} ngày thì báo lên đơn vị trên." : told;
    }

    private static string Days(IReadOnlyList<int> days) => $"{string.Join(", ", days)} ngày";

    private static string Words(Limit limit) =>
        $"Trong {limit.Amount} {limit.Unit switch { LimitUnit.WorkingDays => "ngày làm việc", LimitUnit.CalendarDays => "ngày", _ => "giờ" }}, kể từ {Spoken.Small(limit.Start)}. Căn cứ: {limit.Basis}{(limit.Confirmed ? "" : " (chưa xác nhận)")}.";
}
