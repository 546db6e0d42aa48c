using CauNoi.Ui.Words;

namespace CauNoi.Account.Grants;

/// <summary>How long a role lasts, in words.</summary>
public static class GrantWords
{
    public static string Days(DateOnly from, DateOnly? until) =>
        until is { } end ? $"từ {Spoken.Day(from)} đến hết {Spoken.Day(end)}" : $"từ {Spoken.Day(from)}, chưa định ngày kết thúc";
}
