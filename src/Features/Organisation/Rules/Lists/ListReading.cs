using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>
/// Understands a list of units against the tree of its day. Codes decide; where there are none, the full name under the same
/// parent does; what stays unclear is asked and never guessed.
/// </summary>
public sealed class ListReading
{
    private readonly UnitTree tree;
    private readonly KindWords words;
    private readonly int? under;
    private readonly IReadOnlyList<UnitLine> lines;
    private readonly Dictionary<string, int> rowOfCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UnitNode> unitOfCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameIndex names = new();
    private readonly Dictionary<int, NameIndex> children = [];
    private readonly Dictionary<(int?, string), int> claimed = [];
    private readonly Dictionary<int, int> recognised = [];

    private ListReading(IReadOnlyList<UnitLine> lines, UnitTree tree, UnitKindTable kinds, int? under)
    {
        (this.lines, this.tree, this.under) = (lines, tree, under);
        words = new KindWords(kinds, tree.Map);
        foreach (var node in tree.Order)
        {
            if (node.Code is { } code) unitOfCode.TryAdd(code, node);
            names.Add(node.Name, node.Unit);
            Below(node.Parent ?? 0).Add(node.Name, node.Unit);
        }
    }

    /// <summary>Reads the whole list.</summary>
    /// <param name="lines">The lines, as written.</param>
    /// <param name="tree">The tree of the day from which the list holds.</param>
    /// <param name="kinds">The kinds of unit.</param>
    /// <param name="under">Where lines without a unit above stand, unless their kind stands at the top.</param>
    public static ListReport Read(IReadOnlyList<UnitLine> lines, UnitTree tree, UnitKindTable kinds, int? under = null) =>
        new ListReading(lines, tree, kinds, under).Report();

    private ListReport Report()
    {
        var faults = lines.Select(_ => new List<string>()).ToList();
        for (var at = 0; at < lines.Count; at++) Index(at, faults[at]);
        var read = lines.Select((line, at) => Understand(line, at, faults[at])).ToList();
        // Recognising a unit gives its children their parent: places are settled afterwards, from the top down.
        var settled = new ReadLine?[read.Count];
        for (var at = 0; at < read.Count; at++) Settle(at, read, settled, faults, []);
        var done = settled.Select((l, at) => l! with { Faults = faults[at], Verdict = faults[at].Count > 0 ? LineVerdict.Wrong : l!.Verdict }).ToList();
        return new ListReport(tree.Map, done, GoneUnits.Of(done, tree));
    }

    private void Index(int at, List<string> faults)
    {
        var line = lines[at];
        if (line.Code.Length > 0 && !rowOfCode.TryAdd(line.Code, at)) faults.Add(ListRefusals.CodeTwice(line.Code, lines[rowOfCode[line.Code]].Line));
    }

    private ReadLine Understand(UnitLine line, int at, List<string> faults)
    {
        var top = line.Parent.Length == 0 && under is null;
        var kind = line.Kind.Length > 0 ? words.Of(line.Kind, line.Parent.Length == 0) : words.Leading(line.Name, top);
        if (line.Name.Length == 0) faults.Add(ListRefusals.NoName);
        else if (kind is null) faults.Add(ListRefusals.NoKind(line.Kind));
        var name = kind is null ? line.Name : KindWords.Full(words.Leading(line.Name, top) is { } own && own.Kind == kind.Kind ? own.Word : kind.Word, line.Name);
        if (name.Length > 200) faults.Add(ListRefusals.TooLong);
        if (LineFigures.CodeFault(line.Code, kind?.Kind) is { } fault) faults.Add(fault);
        names.Add(name, -1 - at);
        return new ReadLine(line, -1 - at, null, kind?.Kind.Id ?? "", name, line.Code.Length > 0 ? line.Code : null) { Traits = LineFigures.Traits(line, faults) };
    }

    private ReadLine Settle(int at, List<ReadLine> read, ReadLine?[] settled, List<List<string>> faults, HashSet<int> above)
    {
        if (settled[at] is { } known) return known;
        var line = read[at];
        if (above.Count > 60 || !above.Add(at))
        {
            faults[at].Add(ListRefusals.Circle);
            return settled[at] = line with { Verdict = LineVerdict.Wrong };
        }

        var parent = ParentOf(line, faults[at]);
        if (parent is < 0 and { } row && row != line.Unit)
        {
            var upper = Settle(-1 - row, read, settled, faults, above);
            if (faults[-1 - row].Count > 0) faults[at].Add(ListRefusals.ParentWrong(upper.Source.Line));
            parent = upper.Unit;
        }
        else if (parent == line.Unit) faults[at].Add(ListRefusals.Circle);

        return settled[at] ??= Recognise(line with { Parent = parent }, faults[at]);
    }

    // A code of the list or of the tree, else a name that a single unit answers to.
    private int? ParentOf(ReadLine line, List<string> faults)
    {
        var text = line.Source.Parent;
        if (text.Length == 0)
        {
            if (words.Of(line.Kind, top: true) is { Kind.Under.Count: 0 }) return null;
            if (under is null && line.Kind.Length > 0) faults.Add(ListRefusals.NoParent);
            return under;
        }

        if (rowOfCode.TryGetValue(text, out var row)) return -1 - row;
        if (unitOfCode.TryGetValue(text, out var node)) return node.Unit;
        // A unit that the list names too is one unit, not two.
        var found = names.Find(text).Where(u => u != line.Unit).GroupBy(u => CodeOf(u) ?? u.ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(g => g.First()).ToList();
        if (found is [var only]) return only;
        faults.Add(found.Count == 0 ? ListRefusals.ParentUnknown(text) : ListRefusals.ParentUnclear(text, found.Take(5).Select(Describe)));
        return null;
    }

    private ReadLine Recognise(ReadLine line, List<string> faults)
    {
        if (line.Code is null && faults.Count == 0 && !claimed.TryAdd((line.Parent, Fold.Toned(line.Name)), line.Source.Line))
            faults.Add(ListRefusals.NameTwice(line.Name, claimed[(line.Parent, Fold.Toned(line.Name))]));
        if (line.Code is { } code && unitOfCode.TryGetValue(code, out var known)) return Known(line, known, faults);
        if (line.Parent is < 0) return line;
        var siblings = Below(line.Parent ?? 0);
        var same = (line.Source.Bare ? siblings.Alike(line.Name) : siblings.Find(line.Name)).Where(u => line.Code is null || tree.Find(u)!.Code is null).ToList();
        if (same is [var one]) return Known(line, tree.Find(one)!, faults);
        if (same.Count > 1) faults.Add(ListRefusals.Unclear(line.Name, same.Count));
        else if (line.Code is null && siblings.Alike(line.Name) is [var alike, ..]) faults.Add(ListRefusals.LooksLike(line.Name, tree.Find(alike)!.Name));
        return line;
    }

    private ReadLine Known(ReadLine line, UnitNode known, List<string> faults)
    {
        if (!recognised.TryAdd(known.Unit, line.Source.Line)) faults.Add(ListRefusals.NameTwice(known.Name, recognised[known.Unit]));
        return LineDifferences.Against(line, known, tree);
    }

    private NameIndex Below(int parent)
    {
        if (!children.TryGetValue(parent, out var index)) children[parent] = index = new NameIndex();
        return index;
    }

    private string? CodeOf(int unit) => unit < 0 ? lines[-1 - unit].Code is { Length: > 0 } code ? code : null : tree.Find(unit)?.Code;

    private string Describe(int unit)
    {
        var (name, code) = unit < 0 ? (lines[-1 - unit].Name, lines[-1 - unit].Code) : (tree.Path(unit) is [.., var upper, var own] ? $"{own.Name}, {upper.Name}" : tree.Find(unit)!.Name, tree.Find(unit)!.Code ?? "");
        return code.Length > 0 ? $"{name} (mã {code})" : name;
    }
}
