using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>A whole list understood against the tree of a day: line by line, and the units that the list no longer has.</summary>
public sealed record ListReport(DateOnly Day, IReadOnlyList<ReadLine> Lines, IReadOnlyList<UnitNode> Gone)
{
    public IEnumerable<ReadLine> Of(LineVerdict verdict) => Lines.Where(l => l.Verdict == verdict);

    public int Count(LineVerdict verdict) => Lines.Count(l => l.Verdict == verdict);

    /// <summary>All or nothing: one wrong line holds the whole list.</summary>
    public bool Sound => Lines.All(l => l.Verdict != LineVerdict.Wrong);

    /// <summary>What stands against a line of the file, for the marked file that goes back.</summary>
    public string? FaultAt(int line) => Lines.FirstOrDefault(l => l.Source.Line == line && l.Faults.Count > 0) is { } wrong ? string.Join(' ', wrong.Faults) : null;
}
