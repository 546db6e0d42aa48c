namespace CauNoi.Activities.Rules;

/// <summary>What a field of a kind takes.</summary>
public enum KindFieldType
{
    Line,
    Text,
    Number,
    Money,
    Day,
    Choice,
    Tick,

    /// <summary>One unit below, or beside, the one that records.</summary>
    Unit,

    /// <summary>Several such units: a joint festival is one festival and three areas.</summary>
    Units,

    /// <summary>Another record of a kind, at the same unit.</summary>
    Record,
}

/// <summary>Who may read a field.</summary>
public enum KindSight
{
    /// <summary>Everybody, once the record is published.</summary>
    Public,

    /// <summary>Staff whom the record reaches.</summary>
    Staff,

    /// <summary>The unit that records and its commune only; acts keep a digest.</summary>
    Personal,
}

/// <summary>One of the values a choice takes.</summary>
public sealed record KindChoice(string Value, string Label);

/// <summary>A field is asked only when another has a value.</summary>
public sealed record KindCondition(string Field, string Value);

/// <summary>One question of a kind.</summary>
/// <param name="Name">Vietnamese without marks; the key under which the answer is kept, and the column in files.</param>
/// <param name="Label">The question as a person reads it.</param>
/// <param name="Type">What it takes.</param>
public sealed record KindField(string Name, string Label, KindFieldType Type)
{
    public bool Required { get; init; }

    public string? Hint { get; init; }

    public long Min { get; init; }

    public long Max { get; init; } = 1_000_000_000_000;

    public int MaxLength { get; init; } = 200;

    public string Default { get; init; } = "";

    public IReadOnlyList<KindChoice> Choices { get; init; } = [];

    public KindCondition? ShownIf { get; init; }

    public KindSight Sight { get; init; } = KindSight.Staff;

    /// <summary>For a link: the kind of the other record.</summary>
    public string? Links { get; init; }

    /// <summary>Whether it is asked, given the other answers.</summary>
    public bool Asked(IReadOnlyDictionary<string, string> values) =>
        ShownIf is null || values.GetValueOrDefault(ShownIf.Field, "") == ShownIf.Value;
}
