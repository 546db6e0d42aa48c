using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules;

/// <summary>Within which unit a change happens: who reaches it sees the change.</summary>
public static class ChangeScope
{
    /// <summary>The lowest unit of today's tree above everything that is touched; the root where there is no such unit.</summary>
    public static int Of(UnitEdit edit, UnitTree today)
    {
        IEnumerable<int>? common = null;
        foreach (var above in edit.Withdrawn.Concat(edit.Added).Select(n => n.Parent).OfType<int>().Distinct())
        {
            // A parent that begins with this change stands under others that are looked at too.
            var path = today.Path(above).Select(n => n.Unit).ToList();
            if (path.Count > 0) common = common is null ? path : common.Intersect(path).ToList();
        }

        if (common?.LastOrDefault() is { } lowest and not 0) return lowest;
        return today.Home?.Unit ?? edit.Added[0].Unit;
    }
}
