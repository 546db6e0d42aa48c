using CauNoi.OpenPetitions.Rules;

namespace CauNoi.OpenPetitions;

/// <summary>What a published copy is found by. A row of its own: narrow, so that many are looked through at once.</summary>
public sealed class PublishedFinding
{
    public required string Code { get; init; }

    public long Rank { get; init; }

    public int Unit { get; private set; }

    public string Category { get; private set; } = "";

    public PublicState State { get; private set; }

    /// <summary>The first day on which it may be said to be late; nothing where it is not open, or lateness may not be said.</summary>
    public DateOnly? OverdueFrom { get; private set; }

    public int[] Words { get; private set; } = [];

    internal static PublishedFinding Of(PublishedPetition copy)
    {
        var finding = new PublishedFinding { Code = copy.Code, Rank = copy.Rank };
        finding.Fill(copy);
        return finding;
    }

    internal void Fill(PublishedPetition copy)
    {
        (Unit, Category, State, OverdueFrom) = (copy.Unit, copy.Category, copy.State, copy.OverdueFrom);
        var words = FindWords.Of($"{copy.Title}\n{copy.Text}\n{copy.Place}\n{copy.CategoryTitle}");
        // The same words leave the column alone, and with it the index over it.
        if (!words.AsSpan().SequenceEqual(Words)) Words = words;
    }
}

/// <summary>One line for each time a copy was put or taken: what every node follows, and what goes out to those who subscribed.</summary>
public sealed class PublishedChange
{
    public long Id { get; init; }

    public long Tx { get; init; }

    public required string Code { get; init; }

    /// <summary>The copy is gone; why is nobody's business.</summary>
    public bool Taken { get; init; }

    /// <summary>Something that was shown before is shown no longer: gone, or masked further.</summary>
    public bool Purges { get; init; }

    public DateTimeOffset At { get; init; }
}
