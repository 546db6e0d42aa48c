using CauNoi.Kernel.Units;

namespace CauNoi.AddressBook.Rules;

/// <summary>One line under "Nơi nhận": a group, one unit, or somebody outside who gets a printed copy. Exactly one of the three.</summary>
public sealed record DistributionTarget(string? Group, int? Unit, string? Outside);

/// <summary>A unit that receives, and the line that made it one.</summary>
public sealed record Recipient(int Unit, string Line);

/// <summary>What a list comes to on a day.</summary>
/// <param name="Units">Each unit once, in the order of the lines.</param>
/// <param name="Outside">Who gets a printed copy.</param>
/// <param name="Empty">Lines that reach nobody on this day; the sender must hear of them.</param>
public sealed record Resolved(IReadOnlyList<Recipient> Units, IReadOnlyList<string> Outside, IReadOnlyList<string> Empty);

/// <summary>Resolves a list of lines on the day of a tree.</summary>
public static class Distribution
{
    /// <summary>A unit named by two lines receives once; the sender does not write to itself.</summary>
    public static Resolved Resolve(
        IEnumerable<DistributionTarget> lines, Func<string, GroupAddress?> groups, UnitTree tree, int sender)
    {
        var seen = new HashSet<int> { sender };
        var (units, outside, empty) = (new List<Recipient>(), new List<string>(), new List<string>());
        foreach (var line in lines)
        {
            if (line.Outside is { } name)
            {
                if (!outside.Contains(name)) outside.Add(name);
                continue;
            }

            var group = line.Group is { } id ? groups(id) : null;
            IReadOnlyList<UnitNode> meant = group is not null ? GroupRules.Resolve(group, tree, sender)
                : line.Unit is { } one && tree.Find(one) is { } node ? [node] : [];
            var words = group?.Name ?? (meant.Count > 0 ? meant[0].Name : "Một đơn vị không còn trên bản đồ ngày này");
            if (meant.Count == 0) empty.Add(words);
            units.AddRange(meant.Where(m => seen.Add(m.Unit)).Select(m => new Recipient(m.Unit, words)));
        }

        return new Resolved(units, outside, empty);
    }
}
