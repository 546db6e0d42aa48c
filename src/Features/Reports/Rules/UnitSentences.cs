using CauNoi.Kernel.Measures;

namespace CauNoi.Reports.Rules;

/// <summary>A unit below with its part of a figure.</summary>
public sealed record UnitPart(string Name, Reading Value);

/// <summary>By whom: which units below have most, and which have none.</summary>
public static class UnitSentences
{
    private const int Named = 3;
    private const int Listed = 5;

    /// <summary>Null where nothing below can be named: no unit, or a figure that has no parts.</summary>
    public static Sentence? Of(IReadOnlyList<UnitPart> parts, FigureType type)
    {
        var known = parts.Where(p => p.Value.Known).ToList();
        if (known.Count == 0 || type.Kind is FigureKind.State or FigureKind.Rate) return null;
        var some = known.Where(p => p.Value.Value > 0).OrderByDescending(p => p.Value.Value).ToList();
        if (some.Count == 0) return Sentence.Plain(known.Count == 1 ? $"{known[0].Name} chưa có" : $"Cả {Numbers.Counted(known.Count)} nơi bên dưới đều chưa có").Whole();
        var (most, none) = (Most(some, known.Count, type), None([.. known.Where(p => p.Value.Value <= 0).Select(p => p.Name)]));
        return Sentence.Plain(none.Length > 0 ? $"{most}; {none}" : most).Whole();
    }

    private static string Most(List<UnitPart> some, int all, FigureType type)
    {
        if (some.Count == 1) return all == 1 ? $"{some[0].Name}: {Numbers.Whole(some[0].Value.Value, type)}" : $"Chỉ {some[0].Name} có ({Numbers.Whole(some[0].Value.Value, type)})";
        if (some.Count == all && some.TrueForAll(p => p.Value.Value == some[0].Value.Value)) return $"Cả {Numbers.Counted(all)} nơi đều có {Numbers.Whole(some[0].Value.Value, type)}";
        // A tie at the edge of the named ones would leave somebody out without a reason.
        var tied = some.Count > Named && some[Named].Value.Value == some[Named - 1].Value.Value;
        var shown = tied ? [.. some.Where(p => p.Value.Value > some[Named - 1].Value.Value)] : some.Take(Named).ToList();
        var whole = some.Count == all ? $"Cả {Numbers.Counted(all)} nơi đều có" : $"{Numbers.Counted(some.Count)} trong {Numbers.Counted(all)} nơi có";
        return shown.Count == 0 ? whole : $"{whole}, nhiều nhất là {string.Join(", ", shown.Select(p => $"{p.Name} ({Numbers.Said(p.Value.Value, type)})"))}";
    }

    private static string None(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        <= Listed => $"chưa có ở {string.Join(", ", names)}",
        _ => $"chưa có ở {string.Join(", ", names.Take(Listed))} và {Numbers.Counted(names.Count - Listed)} nơi khác",
    };
}
