using CauNoi.Kernel.Measures;

namespace CauNoi.Reports.Rules;

/// <summary>What stands behind a figure: how it lies to earlier ones.</summary>
internal static class Comparisons
{
    public static IEnumerable<Run> Of(FigureCase figure)
    {
        if (figure.Type.Kind == FigureKind.State || figure.Against.Count == 0) return [];
        if (figure.First && figure.Now.Value != 0) return [new Run(", là kỳ đầu tiên có số liệu")];
        return figure.Against.DistinctBy(a => a.Words).SelectMany(against => One(figure, against));
    }

    private static IEnumerable<Run> One(FigureCase figure, ComparedFigure against)
    {
        var then = new Run(Said(against, figure.Type), against.Key);
        return against.Value switch
        {
            { Known: false } => [new Run($", chưa có số của {against.Words} để so sánh")],
            // A part of a period beside a whole one: more or less would be unfair to it.
            { Value: > 0 and var before } when !figure.Over && !figure.Stock && Adds(figure.Type) => Running(figure, against, before, then),
            var was => Settled(figure, against, was.Value, then),
        };
    }

    private static IEnumerable<Run> Running(FigureCase figure, ComparedFigure against, decimal before, Run then)
    {
        var (now, unit) = (figure.Now.Value, Unit(figure.Type));
        if (now == 0) return [new Run($", cả {against.Words} có "), then, new Run($"{unit}{Unsettled(against)}")];
        if (now == before) return [new Run($", đã bằng cả {against.Words} ("), then, new Run($"{unit}{Inside(against)})")];
        if (now > before) return [new Run($", đã hơn cả {against.Words} {Numbers.Step(now - before, figure.Type)} ("), then, new Run($"{unit}{Inside(against)})")];
        return [new Run($", bằng {Numbers.Part(now, before)} của cả {against.Words} ("), then, new Run($"{unit}{Inside(against)})")];
    }

    private static IEnumerable<Run> Settled(FigureCase figure, ComparedFigure against, decimal before, Run then)
    {
        var (now, type, words) = (figure.Now.Value, figure.Type, against.Words);
        if (now == before) return [new Run(now == 0 && Adds(type) ? $", {words} cũng không có" : $", bằng {words}{Unsettled(against)}")];
        if (before == 0 && Adds(type)) return [new Run($", trong khi {words} không có")];
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
