using CauNoi.Kernel.Duties;
using CauNoi.Platform.Duties;
using CauNoi.Today.Parts;
using CauNoi.Ui.Words;

namespace CauNoi.Today.Show;

/// <summary>How many of each group.</summary>
public sealed record InboxCounts(int Late, int Today, int ThisWeek, int Later)
{
    public int Sum => Late + Today + ThisWeek + Later;

    public int this[InboxGroup group] => group switch { InboxGroup.Late => Late, InboxGroup.Today => Today, InboxGroup.ThisWeek => ThisWeek, _ => Later };
}

/// <summary>What the inbox shows.</summary>
public sealed record TodayModel(
    IReadOnlyList<DutyLine> Rows, InboxCounts Counts, bool HandedOn, InboxGroup? Group, int Page, bool More, DateTimeOffset Now, DutyCircle Circle,
    Func<int, string> UnitName, Func<string, string> KindTitle, bool Oversees, bool Gives, bool Done, IReadOnlyList<string> Heads)
{
    public IEnumerable<IGrouping<InboxGroup, DutyLine>> Groups => Rows.GroupBy(r => InboxGroups.Of(r.DueAt, Now)).OrderBy(g => g.Key);

    public string Href(int page) => (HandedOn, Group) switch
    {
        (true, _) => $"/ban/hom-nay?xem={InboxGroups.HandedOn}&trang={page}",
        (_, { } group) => $"/ban/hom-nay?xem={group.Slug()}&trang={page}",
        _ => $"/ban/hom-nay?trang={page}",
    };

    /// <summary>What somebody must know before pressing: who handed it here, who asks, what stands in the way.</summary>
    public IEnumerable<string> Said(DutyLine row) => row.Turns.Select(line => line.Turn.Kind switch
    {
        DutyTurnKind.Escalated when Circle.Takes(line.Turn) => $"{UnitName(row.Unit)} {DueWords.Left(row.DueAt, Now)}, báo lên đây",
        DutyTurnKind.Escalated => $"Đã báo lên {TurnWords.To(line, UnitName)}",
        DutyTurnKind.Blocked => $"Chưa làm được: {line.Turn.Words}",
        _ => line.Turn.Words is { } words ? $"{TurnWords.Told(line, UnitName)}: {words}" : TurnWords.Told(line, UnitName),
    });
}
