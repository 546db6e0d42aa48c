using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>Keeps of a list what lies within one unit: a province takes its own part out of the list of the country.</summary>
public static class ListScope
{
    public static ListReport Within(ListReport report, int scope, UnitTree tree)
    {
        var byUnit = report.Lines.ToLookup(l => l.Unit);
        return report with
        {
            Lines = [.. report.Lines.Where(l => Inside(l, 0) || (l.Verdict == LineVerdict.Wrong && l.Parent is null && l.Source.Parent.Length > 0 && l.Unit < 0))],
            Gone = [.. report.Gone.Where(n => n.Unit != scope && tree.Within(n.Unit, scope))],
        };

        // A unit that is there must lie inside now and stay inside; a new one must come to lie inside.
        bool Inside(ReadLine line, int deep) => line.Unit > 0 ? tree.Within(line.Unit, scope) && (!line.Moved || Reaches(line.Parent, deep)) : Reaches(line.Parent, deep);

        bool Reaches(int? parent, int deep) => parent is { } above && deep < 60
            && (above > 0 ? tree.Within(above, scope) : byUnit[above].Any(l => Inside(l, deep + 1)));
    }
}
