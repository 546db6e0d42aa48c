namespace CauNoi.Kernel.Targets;

/// <summary>
/// What a programme promised, as an object: whom it binds, how it is counted, by when, and who answers for it. It has one
/// wording for every stretch of time; an amendment adds a wording and takes none away.
/// </summary>
/// <param name="Id">For ever the same.</param>
/// <param name="Programme">The document it stands in.</param>
/// <param name="Owner">The unit that issued the programme: the target binds this unit and what lies below it.</param>
/// <param name="Wordings">In the order of their days.</param>
public sealed record Target(Guid Id, Guid Programme, int Owner, IReadOnlyList<TargetWording> Wordings)
{
    /// <summary>The wording in force on a day; null before the first.</summary>
    public TargetWording? On(DateOnly day) => Wordings.LastOrDefault(w => w.From <= day);

    /// <summary>The wording a period is judged by: the one in force on its last day. A period that was over before an amendment keeps the old one.</summary>
    public TargetWording? For(Measures.DayRange period) => On(period.Last);
}

/// <summary>How a target reads from a day on.</summary>
public sealed record TargetWording
{
    /// <summary>First day on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The short name on boards: "Ngày hội Đại đoàn kết".</summary>
    public required string Title { get; init; }

    /// <summary>The sentence of the document it comes from, as it stands there.</summary>
    public required string Quote { get; init; }

    /// <summary>Where in the document: "Mục II.3, Phụ lục 1".</summary>
    public required string Place { get; init; }

    /// <summary>The kinds of unit it binds, at or below the owner.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>The member organisation it binds; null for the Front's own line.</summary>
    public int? Organisation { get; init; }

    /// <summary>How it is counted, in the language of measures; a name alone is that measure.</summary>
    public required string Formula { get; init; }

    /// <summary>Which side of the goal is good.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>The goal: 100, 0.9 for 90%, 1 for "yes".</summary>
    public required decimal Goal { get; init; }

    /// <summary>In what the goal is given: "%", "hộ", "cuộc".</summary>
    public required string Unit { get; init; }

    /// <summary>By when, or how often.</summary>
    public required TargetTime Time { get; init; }

    /// <summary>Every bound unit by itself, or all of them together.</summary>
    public required TargetReach Reach { get; init; }

    /// <summary>The whole that a share is taken of, in words.</summary>
    public string? Whole { get; init; }

    /// <summary>For which units it applies at all, as a condition in the language of measures; units for which it fails leave the whole and are listed.</summary>
    public string? Among { get; init; }

    /// <summary>Goals on the way, by their last day; none means a straight line.</summary>
    public IReadOnlyList<TargetPoint> Trajectory { get; init; } = [];

    /// <summary>The one unit that leads.</summary>
    public required int Lead { get; init; }

    /// <summary>Units with a part of their own.</summary>
    public IReadOnlyList<TargetPart> Parts { get; init; } = [];

    /// <summary>The least share of records with evidence, below which a reached figure is called unproven; null for none.</summary>
    public decimal? Evidence { get; init; }

    /// <summary>How the lead reads it: "hiểu chỉ tiêu là …". A target is live only once this is agreed.</summary>
    public string? Understood { get; init; }
}

/// <summary>Which side of the goal is good.</summary>
public enum Comparator
{
    /// <summary>≥</summary>
    AtLeast,

    /// <summary>=</summary>
    Same,

    /// <summary>≤</summary>
    AtMost,

    /// <summary>&gt;</summary>
    More,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>Done or not, with evidence.</summary>
    Yes,
}

/// <summary>Whether every unit must reach the goal or all together.</summary>
public enum TargetReach
{
    /// <summary>Each bound unit.</summary>
    Each,

    /// <summary>The owner's whole territory together.</summary>
    Total,
}

/// <summary>How often a target is due.</summary>
public enum Cadence
{
    /// <summary>In every year from the first to the last.</summary>
    Yearly,

    /// <summary>In every quarter.</summary>
    Quarterly,

    /// <summary>Once, by the last day, counted from the first.</summary>
    Once,

    /// <summary>Every year without a break from the first year on: a year that was missed is not made up for.</summary>
    Kept,
}

/// <summary>By when, or how often.</summary>
/// <param name="Cadence">How often.</param>
/// <param name="First">First day that counts.</param>
/// <param name="Last">Last day that counts.</param>
public sealed record TargetTime(Cadence Cadence, DateOnly First, DateOnly Last);

/// <summary>A goal on the way.</summary>
/// <param name="Day">Until when.</param>
/// <param name="Value">What should stand by then.</param>
public sealed record TargetPoint(DateOnly Day, decimal Value);

/// <summary>The part a coordinating unit has.</summary>
/// <param name="Unit">Who.</param>
/// <param name="Words">What it does.</param>
/// <param name="Due">By when.</param>
public sealed record TargetPart(int Unit, string Words, DateOnly? Due);
