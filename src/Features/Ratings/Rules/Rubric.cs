namespace CauNoi.Ratings.Rules;

/// <summary>By what units of a kind are rated: data, versioned by year and province. A season carries its own frozen copy.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Version">Raised with every change.</param>
/// <param name="Years">The years it holds for.</param>
/// <param name="Province">Code of the only province that uses it; empty for all.</param>
/// <param name="Units">The kinds of unit that are rated: never persons.</param>
/// <param name="Basis">The document it comes from.</param>
/// <param name="Total">The most points a unit can have, bonus included.</param>
/// <param name="Groups">What is rated.</param>
/// <param name="Scale">The words, best first; the last one begins at 0.</param>
public sealed record Rubric(
    string Name, string Title, int Version, IReadOnlyList<int> Years, string Province, IReadOnlyList<string> Units, string Basis, decimal Total,
    IReadOnlyList<RubricGroup> Groups, IReadOnlyList<RubricGrade> Scale)
{
    /// <summary>Điểm liệt: what keeps a unit from the better words whatever its points.</summary>
    public IReadOnlyList<RubricGate> Gates { get; init; } = [];

    /// <summary>Bonus and deductions.</summary>
    public IReadOnlyList<RubricExtra> Extras { get; init; } = [];

    /// <summary>Whose points decide between units of equal total, in this order.</summary>
    public IReadOnlyList<string> TieBreak { get; init; } = [];

    /// <summary>The most that all bonus together may add.</summary>
    public decimal MostBonus { get; init; }

    /// <summary>What a share of units "rated so or better" is a share of.</summary>
    public string Denominator { get; init; } = "";

    // Null where there is none, so that what was frozen and hashed before these were known reads and hashes as it did.

    /// <summary>What the names of the rated units hold: the branches of one member organisation. Null for all of the kinds.</summary>
    public string? Named { get; init; }

    /// <summary>Who rates where nobody above has a seat here: what was decided there is written down from its paper. Null where a unit rates those below it.</summary>
    public string? Outside { get; init; }

    /// <summary>What the programmes want of the units together; never part of anybody's points.</summary>
    public IReadOnlyList<RubricWanted>? Wanted { get; init; }

    public IReadOnlyList<RubricWanted> AllWanted() => Wanted ?? [];

    /// <summary>The sub-criteria in their order.</summary>
    public IEnumerable<RubricItem> AllItems() => Groups.SelectMany(g => g.Criteria).SelectMany(c => c.Items);

    public RubricItem? Item(string id) => AllItems().FirstOrDefault(i => i.Id == id);

    public RubricGrade? Grade(string id) => Scale.FirstOrDefault(g => g.Id == id);
}

/// <summary>A group of criteria.</summary>
public sealed record RubricGroup(string Title, IReadOnlyList<RubricCriterion> Criteria);

/// <summary>A criterion with its sub-criteria.</summary>
public sealed record RubricCriterion(string Title, IReadOnlyList<RubricItem> Items);

/// <summary>A sub-criterion: worked out from a measure or from the targets of a unit, or judged by people.</summary>
/// <param name="Id">Short, without marks; stands in addresses and open data.</param>
/// <param name="Title">What is looked at.</param>
/// <param name="Points">The most it gives.</param>
public sealed record RubricItem(string Id, string Title, decimal Points)
{
    /// <summary>The measure it is worked out from; shares are read in percent.</summary>
    public string? Measure { get; init; }

    /// <summary>Worked out from the share of the unit's targets that stand as they should.</summary>
    public bool Targets { get; init; }

    /// <summary>The value that gives nothing.</summary>
    public decimal Zero { get; init; }

    /// <summary>The value that gives all points. Below <see cref="Zero"/> where less is better.</summary>
    public decimal Full { get; init; }

    /// <summary>What it is a share of: said beside it, so that nobody counts something else.</summary>
    public string Denominator { get; init; } = "";

    /// <summary>What a judged one is to be proven by.</summary>
    public string Evidence { get; init; } = "";

    public bool IsMeasured() => Measure is not null || Targets;
}

/// <summary>A word of the scale.</summary>
/// <param name="Id">Stable name; figures are counted by it.</param>
/// <param name="Title">The word.</param>
/// <param name="From">From how many points on.</param>
public sealed record RubricGrade(string Id, string Title, decimal From)
{
    /// <summary>A unit with this word is given a support plan.</summary>
    public bool Weak { get; init; }

    /// <summary>Counts as "good or better".</summary>
    public bool Good { get; init; }
}

/// <summary>A share of units that is wanted. It says something about all of them together, so no unit gains or loses by it.</summary>
/// <param name="AtLeast">The word, or a better one.</param>
/// <param name="Share">In percent of the units rated.</param>
/// <param name="Basis">The document that wants it.</param>
public sealed record RubricWanted(string AtLeast, decimal Share, string Basis);

/// <summary>Điểm liệt.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Title">When it closes.</param>
/// <param name="Highest">The best word still open then.</param>
public sealed record RubricGate(string Id, string Title, string Highest)
{
    /// <summary>The sub-criterion it looks at; null where people say whether it happened.</summary>
    public string? Item { get; init; }

    /// <summary>It closes below so many points of that sub-criterion.</summary>
    public decimal Below { get; init; }
}

/// <summary>Points beside the criteria, judged by people.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Title">For what.</param>
/// <param name="Most">The most it gives or takes.</param>
/// <param name="Bonus">Whether it gives; otherwise it takes.</param>
public sealed record RubricExtra(string Id, string Title, decimal Most, bool Bonus);
