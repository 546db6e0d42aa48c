namespace CauNoi.Bodies.Rules;

/// <summary>A position in a kind of body.</summary>
/// <param name="Id">Stable name, stored with every seat.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Count">How many seats of it a new term begins with; the congress may decide otherwise.</param>
/// <param name="Group">Post group in which facts count it: leader, deputy, standing, member.</param>
/// <param name="Leader">Whoever proposes somebody for it does not confirm.</param>
/// <param name="Public">Whether the holder's name is published.</param>
/// <param name="FullTime">Whether it counts against the staff quota.</param>
/// <param name="TermLimit">The most terms somebody may stay; null where nothing limits it.</param>
public sealed record BodyPosition(
    string Id, string Title, int Count, string Group, bool Leader = false, bool Public = false, bool FullTime = false, int? TermLimit = null);

/// <summary>A legal demand on the composition, ticked for the whole body with a day and a signer.</summary>
public sealed record CompositionDemand(string Id, string Text, string Basis, bool Confirmed);

/// <summary>One line of the structure table. Lines of one group add up to the whole body.</summary>
public sealed record StructureLine(string Id, string Text, string? Group = null);

/// <summary>A kind of body, as data: where it may stand, its positions, its sizes, its legal demands.</summary>
public sealed record BodyKind(string Id, string Name, int Rank, IReadOnlyList<string> UnitKinds, string Basis, bool Confirmed)
{
    /// <summary>One at a time in a unit; otherwise several, each with a name of its own.</summary>
    public bool Single { get; init; } = true;

    /// <summary>Whether the public may read that the unit has it.</summary>
    public bool Public { get; init; }

    /// <summary>How long a term is planned; null where the work decides.</summary>
    public int? TermYears { get; init; }

    public int? Least { get; init; }

    public int? Most { get; init; }

    /// <summary>Whether it ends with the work it was set up for.</summary>
    public bool EndsWithWork { get; init; }

    public IReadOnlyList<BodyPosition> Positions { get; init; } = [];

    public IReadOnlyList<CompositionDemand> Demands { get; init; } = [];

    public IReadOnlyList<StructureLine> Structure { get; init; } = [];

    /// <summary>The position of that stored name. A position that a newer catalogue dropped keeps its stored name on screen.</summary>
    public BodyPosition Position(string id) => Positions.FirstOrDefault(p => p.Id == id) ?? new BodyPosition(id, id, 0, PostGroups.Member);

    public int RankOf(string position)
    {
        for (var i = 0; i < Positions.Count; i++)
            if (Positions[i].Id == position) return i;
        return Positions.Count;
    }
}

/// <summary>The groups in which facts count posts.</summary>
public static class PostGroups
{
    public const string Leader = "leader";
    public const string Deputy = "deputy";
    public const string Standing = "standing";
    public const string Member = "member";

    /// <summary>Every group with the word people read.</summary>
    public static IReadOnlyList<(string Id, string Word)> All { get; } =
        [(Leader, "người đứng đầu"), (Deputy, "cấp phó"), (Standing, "thường trực"), (Member, "thành viên")];

    public static string Word(string group) => All.FirstOrDefault(g => g.Id == group).Word ?? group;
}
