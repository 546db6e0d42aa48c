using CauNoi.Kernel.Measures;

namespace CauNoi.Reports.Rules;

/// <summary>What stands behind a figure: how it lies to earlier ones.</summary>
internal static class Comparisons
{
    public static IEnumerable<Run> Of(FigureCase figure)
    {
        if (figure.Type.Kind == FigureKind.State || figure.Against.Count == 0) return [];
        if (figure.First && figure.Now.Value != 0) return [new Run(", đây là kỳ đầu tiên có số liệu")];
        return Joined(figure, [.. figure.Against.DistinctBy(a => a.Words)]);
    }

    // "tháng 9 cũng không có, tháng 10 cũng không có" is said in one breath.
    private static IEnumerable<Run> Joined(FigureCase figure, List<ComparedFigure> against)
    {
        for (var at = 0; at < against.Count;)
        {
            if (Alike(figure, against[at]) is not { } way)
            {
                foreach (var run in One(figure, against[at++])) yield return run;
                continue;
            }

            var same = against.Skip(at).TakeWhile(a => Alike(figure, a) == way).ToList();
            yield return new Run(way.Replace("{0}", string.Join(" và ", same.Select(a => $"{a.Words}{Unsettled(a)}")), StringComparison.Ordinal));
            at += same.Count;
        }
    }

    // What is said of an earlier period without a number of it.
    private static string? Alike(FigureCase figure, ComparedFigure against) => against.Value switch
    {
        { Known: false } => ", chưa có số của {0} để so sánh",
        { Value: 0 } when figure.Now.Value == 0 && Adds(figure.Type) => ", {0} cũng không có",
        { Value: 0 } when Adds(figure.Type) => ", trong khi {0} không có",
        { Value: var before } when Same(figure, before) && (figure.Over || figure.Stock || !Adds(figure.Type)) => ", bằng {0}",
        _ => null,
    };

    // As far as it is printed: nothing rises by 0.
    private static bool Same(FigureCase figure, decimal before) => Numbers.Said(figure.Now.Value, figure.Type) == Numbers.Said(before, figure.Type);

    private static IEnumerable<Run> One(FigureCase figure, ComparedFigure against)
    {
        var then = new Run(Said(against, figure.Type), against.Key);
        return against.Value switch
        {
            // A part of a period beside a whole one: more or less would be unfair to it.
            { Value: > 0 and var before } when !figure.Over && !figure.Stock && Adds(figure.Type) => Running(figure, against, before, then),
            var was => Settled(figure, against, was.Value, then),
        };
    }

    private static IEnumerable<Run> Running(FigureCase figure, ComparedFigure against, decimal before, Run then)
    {
        var (now, unit) = (figure.Now.Value, Unit(figure.Type));
        if (now == 0) return [new Run($", cả {against.Words} có "), then, new Run($"{unit}{Unsettled(against)}")];
        if (Same(figure, before)) return [new Run($", đã bằng cả {against.Words} ("), then, new Run($"{unit}{Inside(against)})")];
        if (now > before) return [new Run($", đã tăng {Numbers.Step(now - before, figure.Type)} so với cả {against.Words} ("), then, new Run($"{unit}{Inside(against)})")];
        return [new Run($", bằng {Numbers.Part(now, before)} của cả {against.Words} ("), then, new Run($"{unit}{Inside(against)})")];
    }

    private static IEnumerable<Run> Settled(FigureCase figure, ComparedFigure against, decimal before, Run then)
    {
        var (now, type, words) = (figure.Now.Value, figure.Type, against.Words);
        if (now == 0 && Adds(type)) return [new Run($", trong khi {words} có "), then, new Run($"{Unit(type)}{Unsettled(against)}")];
        var (way, step) = now > before ? ("tăng", now - before) : ("giảm", before - now);
        return [new Run($", {way} {Numbers.Step(step, type)}{Numbers.Percent(step, before, type)} so với {words} ("), then, new Run($"{Unit(type)}{Inside(against)})")];
    }

    private static string Said(ComparedFigure against, FigureType type) => against.Value.Known ? Numbers.Said(against.Value.Value, type) : "";

    private static bool Adds(FigureType type) => type.Kind is FigureKind.Count or FigureKind.Amount or FigureKind.Number;

    private static string Unit(FigureType type) => Numbers.Unit(type) is { Length: > 0 } unit ? $" {unit}" : "";

    private static string Unsettled(ComparedFigure against) => against.Provisional ? " (số ước)" : "";

    private static string Inside(ComparedFigure against) => against.Provisional ? ", số ước" : "";
}
