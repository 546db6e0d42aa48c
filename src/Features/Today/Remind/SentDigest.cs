namespace CauNoi.Today.Remind;

/// <summary>The digest that one person got on one day. Its key is what keeps a second one from leaving.</summary>
public sealed class SentDigest
{
    public Guid Account { get; init; }

    public DateOnly Day { get; init; }

    public int Late { get; init; }

    public int Today { get; init; }

    public int Coming { get; init; }

    public DateTimeOffset SentAt { get; init; }
}
