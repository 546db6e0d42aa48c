namespace CauNoi.Activities.Rules;

/// <summary>How records of a kind live.</summary>
public enum KindLife
{
    /// <summary>It happened, and is written down.</summary>
    OneOff,

    /// <summary>Planned first, then held or cancelled.</summary>
    Planned,

    /// <summary>Something that is there for a time and goes through states of its own.</summary>
    Registry,
}

/// <summary>A state of a kind, and where it may go from there.</summary>
/// <param name="Name">Stable English name, stored.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Next">Names of the states that may follow.</param>
public sealed record KindState(string Name, string Title, params IReadOnlyList<string> Next);

/// <summary>The states every kind knows, and those of the lives that need no states of their own.</summary>
public static class KindStates
{
    public const string Planned = "planned";
    public const string Held = "held";
    public const string Cancelled = "cancelled";

    /// <summary>Taken back by whoever wrote it: it counts nowhere, and stays to be seen.</summary>
    public const string Withdrawn = "withdrawn";

    public static readonly KindState WithdrawnState = new(Withdrawn, "Đã rút");

    private static readonly KindState HeldState = new(Held, "Đã diễn ra");

    /// <summary>States of a life, the first one first. A registry brings its own.</summary>
    public static IReadOnlyList<KindState> Of(KindLife life) => life switch
    {
        KindLife.OneOff => [HeldState],
        KindLife.Planned => [new(Planned, "Dự kiến", Held, Cancelled), HeldState, new(Cancelled, "Không tổ chức")],
        _ => [],
    };
}
