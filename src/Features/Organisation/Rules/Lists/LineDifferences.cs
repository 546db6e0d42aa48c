using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>What a newer list says differently of a unit that is there.</summary>
internal static class LineDifferences
{
    public static ReadLine Against(ReadLine line, UnitNode known, UnitTree tree)
    {
        var differences = new List<string>();
        var renamed = Fold.Toned(line.Name) != Fold.Toned(known.Name) && !(line.Source.Bare && Fold.Key(line.Name) == Fold.Key(known.Name));
        if (renamed) differences.Add($"đổi tên: {known.Name} → {line.Name}");
        if (line.Kind != known.Kind) differences.Add("đổi loại đơn vị");
        var coded = line.Code is not null && line.Code != known.Code;
        if (coded) differences.Add(known.Code is null ? $"ghi mã {line.Code}" : $"đổi mã: {known.Code} → {line.Code}");
        var moved = line.Parent != known.Parent && line.Parent is not null;
        if (moved) differences.Add($"chuyển từ {(known.Parent is { } from ? tree.Find(from)?.Name : null) ?? "cấp cao nhất"}");
        return line with
        {
            Unit = known.Unit, Name = renamed ? line.Name : known.Name, Differences = differences, Moved = moved,
            Renamed = renamed || coded || line.Kind != known.Kind, Verdict = differences.Count > 0 ? LineVerdict.Changed : LineVerdict.Same,
        };
    }
}
