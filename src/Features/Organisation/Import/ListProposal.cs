using CauNoi.Kernel.Units;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Rules;

namespace CauNoi.Organisation.Import;

/// <summary>What was proposed from a list, and where that stands.</summary>
/// <param name="Change">The change, under which it can be read.</param>
/// <param name="Day">From when it holds.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Units">How many units it touches.</param>
/// <param name="Lines">Which lines of the file.</param>
/// <param name="Ended">Which units it ends.</param>
public sealed record ListProposal(Guid Change, DateOnly Day, UnitChangeState State, int Units, IReadOnlySet<int> Lines, IReadOnlyList<int> Ended)
{
    public static ListProposal Of(UnitChange change)
    {
        var steps = change.Read();
        return new(change.Id, change.Day, change.State, steps.Select(s => s.Unit).Concat(change.ReadFigures().Select(f => f.Unit)).Distinct().Count(),
            (change.ReadReport()?.Lines ?? []).ToHashSet(), [.. steps.OfType<CloseUnit>().Select(s => s.Unit)]);
    }
}
