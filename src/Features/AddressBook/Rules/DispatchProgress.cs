namespace CauNoi.AddressBook.Rules;

/// <summary>Delivery in portions: a list of 2,300 units must not hold one transaction open, and a stopped program goes on where it was.</summary>
public static class DispatchProgress
{
    /// <summary>Recipients written in one transaction.</summary>
    public const int Portion = 1_000;

    /// <summary>The planned recipients that are still to be written, in portions.</summary>
    public static IEnumerable<IReadOnlyList<int>> Remaining(IEnumerable<int> planned, IReadOnlySet<int> written) =>
        planned.Distinct().Where(u => !written.Contains(u)).Chunk(Portion);

    /// <summary>A reminder makes sense while somebody has not read, and not twice within a day.</summary>
    public static Kernel.Refusal? Remind(int unread, DateTimeOffset? last, DateTimeOffset now)
    {
        if (unread == 0) return AddressBookRefusals.AllRead;
        return last is { } before && now - before < TimeSpan.FromHours(20) ? AddressBookRefusals.RemindedToday : null;
    }
}
