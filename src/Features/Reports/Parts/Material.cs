using CauNoi.Boards.Figures;
using CauNoi.Programmes;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Parts;

/// <summary>Everything a report is made of, read before a word is written.</summary>
/// <param name="Template">Its form.</param>
/// <param name="Scope">Whose, over what.</param>
/// <param name="Figures">Its figures.</param>
public sealed record Material(ReportTemplate Template, ReportScope Scope, ReadFigures Figures)
{
    /// <summary>The unit's targets, each with the document it stands in.</summary>
    public IReadOnlyList<(TargetFigure Figure, ProgrammeHead Programme, string Lead)> Targets { get; init; } = [];

    /// <summary>Records by measure: day, place, amount.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RecordLine>> Records { get; init; } = new Dictionary<string, IReadOnlyList<RecordLine>>();

    /// <summary>What is open and due in the next period, in words.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>What the unit says that it will do, a sentence each.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>What changed in the report before this one since it was sent.</summary>
    public IReadOnlyList<FigureDifference> Corrections { get; init; } = [];

    /// <summary>What units below answered to a question, by its place.</summary>
    public ILookup<string, (string Unit, string Words)> Gathered { get; init; } = Array.Empty<(string, (string, string))>().ToLookup(g => g.Item1, g => g.Item2);

    /// <summary>What people wrote, by place.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Who hands it in, where the unit itself is gone by now.</summary>
    public string Successor { get; init; } = "";
}

/// <summary>One record as a report lists it: when, where, how much; never who.</summary>
public sealed record RecordLine(DateOnly Day, string Place, decimal Amount);
