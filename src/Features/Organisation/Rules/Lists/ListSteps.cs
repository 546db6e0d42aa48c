using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>The steps of a change of units that make the tree agree with accepted lines of a list.</summary>
public static class ListSteps
{
    /// <summary>The steps, parents before children. New units take their numbers from the given ones, in that order.</summary>
    public static IReadOnlyList<UnitStep> Of(IReadOnlyList<ReadLine> accepted, IReadOnlyList<int> numbers)
    {
        var given = Numbers(accepted, numbers);
        int? Real(int? unit) => unit is { } u && given.TryGetValue(u, out var number) ? number : unit;
        var steps = new List<UnitStep>();
        foreach (var line in FromTheTop(accepted))
        {
            if (line.Verdict == LineVerdict.New) steps.Add(new CreateUnit(given[line.Unit], Real(line.Parent), line.Kind, line.Name, line.Code));
            if (line.Verdict != LineVerdict.Changed) continue;
            if (line.Renamed) steps.Add(new RenameUnit(line.Unit, line.Name, line.Kind, line.Code));
            if (line.Moved && Real(line.Parent) is { } parent) steps.Add(new MoveUnit(line.Unit, parent));
        }

        return steps;
    }

    /// <summary>The real number of each new unit by the one it carried until now.</summary>
    public static IReadOnlyDictionary<int, int> Numbers(IReadOnlyList<ReadLine> accepted, IReadOnlyList<int> numbers) =>
        accepted.Where(l => l.Verdict == LineVerdict.New).Select((l, at) => (l.Unit, Number: numbers[at])).ToDictionary(p => p.Unit, p => p.Number);

    /// <summary>Lines in an order in which every new unit comes after the one above it.</summary>
    public static IEnumerable<ReadLine> FromTheTop(IReadOnlyList<ReadLine> lines)
    {
        var byUnit = lines.ToDictionary(l => l.Unit);
        return lines.OrderBy(Depth);

        int Depth(ReadLine line)
        {
            var depth = 0;
            for (var at = line.Parent; at is { } unit && byUnit.TryGetValue(unit, out var upper) && depth < 100; at = upper.Parent) depth++;
            return depth;
        }
    }

    /// <summary>Accepted one by one, a new unit waits for the one above it.</summary>
    public static bool Waits(ReadLine line) => line.Parent is < 0;
}
