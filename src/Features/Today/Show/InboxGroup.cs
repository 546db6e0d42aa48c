using CauNoi.Kernel.Duties;

namespace CauNoi.Today.Show;

/// <summary>The four groups of the inbox.</summary>
public enum InboxGroup
{
    Late,
    Today,
    ThisWeek,
    Later,
}

internal static class InboxGroups
{
    /// <summary>The word in the address for what was handed on.</summary>
    public const string HandedOn = "da-giao";

    public static DueSpan Span(InboxGroup group, DateTimeOffset now) => group switch
    {
        InboxGroup.Late => DueSpan.Late(now),
        InboxGroup.Today => DueSpan.Of(DueAge.Today, now),
        InboxGroup.ThisWeek => DueSpan.Of(DueAge.ThisWeek, now),
        _ => DueSpan.Of(DueAge.Later, now),
    };

    public static InboxGroup Of(DateTimeOffset due, DateTimeOffset now) => Enum.GetValues<InboxGroup>().First(g => Span(g, now).Covers(due));

    public static string Word(this InboxGroup group) => group switch
    {
        InboxGroup.Late => "Trễ hạn", InboxGroup.Today => "Hôm nay", InboxGroup.ThisWeek => "Tuần này", _ => "Sau",
    };

    /// <summary>The word in an address.</summary>
    public static string Slug(this InboxGroup group) => group switch
    {
        InboxGroup.Late => "tre-han", InboxGroup.Today => "hom-nay", InboxGroup.ThisWeek => "tuan-nay", _ => "sau",
    };

    public static InboxGroup? Named(string? slug) => Enum.GetValues<InboxGroup>().Cast<InboxGroup?>().FirstOrDefault(g => g!.Value.Slug() == slug);
}
