using CauNoi.Kernel.Text;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>One line of a list of units, as written in the file.</summary>
public sealed record UnitLine(int Line, string Code, string Parent, string Kind, string Name)
{
    /// <summary>Written without any mark, by somebody or something that has none: then a name without marks is no other name.</summary>
    public bool Bare => Fold.Toned($"{Kind} {Name}") == Fold.Key($"{Kind} {Name}");

    public string Households { get; init; } = "";

    public string Population { get; init; } = "";

    public string Remote { get; init; } = "";

    public string Urban { get; init; } = "";
}

/// <summary>What a line of the list means for the tree of the day.</summary>
public enum LineVerdict
{
    /// <summary>Cannot be taken as it is; the faults say why.</summary>
    Wrong,

    /// <summary>The unit is there already, exactly so.</summary>
    Same,

    /// <summary>No such unit yet.</summary>
    New,

    /// <summary>The unit is there under another name, kind, code or place.</summary>
    Changed,
}

/// <summary>A line that has been understood. New units carry numbers below zero until they get real ones.</summary>
/// <param name="Source">The line as written.</param>
/// <param name="Unit">The unit it is about.</param>
/// <param name="Parent">The unit above it; null at the top.</param>
/// <param name="Kind">Stored name of its kind; empty when it is not known.</param>
/// <param name="Name">The full name, its word before it.</param>
/// <param name="Code">The official code, where the line has one.</param>
public sealed record ReadLine(UnitLine Source, int Unit, int? Parent, string Kind, string Name, string? Code)
{
    public LineVerdict Verdict { get; init; } = LineVerdict.New;

    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>For a unit that is there: what is different, in words.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    public bool Renamed { get; init; }

    public bool Moved { get; init; }

    /// <summary>What the list says of the unit besides: trait and value as stored.</summary>
    public IReadOnlyList<(string Trait, string Value)> Traits { get; init; } = [];
}
