using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;

namespace CauNoi.Reports.Rules;

/// <summary>
/// Figures as plain Vietnamese sentences: what there is, whether it is settled, and what it is held against. Only what the
/// number itself says; why it is so is a question to the author.
/// </summary>
public static class Sentences
{
    public static Sentence Of(FigureCase figure) => figure.Now switch
    {
        { Known: false, Why: Why.NoUnits or Why.NotThere } now => Sentence.Plain($"{Named(figure)}: không áp dụng, vì {Numbers.Because(now.Why)}").Whole(),
        { Known: false } now => Sentence.Plain($"{Named(figure)}: chưa tính được, vì {Numbers.Because(now.Why)}").Whole(),
        { Value: 0 } when Counted(figure.Type) && figure.Phrase.Noun.Length > 0 => None(figure).With(Comparisons.Of(figure)).Whole(),
        _ => Some(figure).With(Unsettled(figure)).With(Comparisons.Of(figure)).Whole(),
    };

    /// <summary>Whether it is a number of things, of which there can be none.</summary>
    internal static bool Counted(FigureType type) => type.Kind is FigureKind.Count or FigureKind.Number;

    private static Sentence Some(FigureCase figure)
    {
        var ((noun, verb), number) = (figure.Phrase, new Run(Numbers.Said(figure.Now.Value, figure.Type), figure.Key));
        var unit = Numbers.Unit(figure.Type) is { Length: > 0 } word ? $" {word}" : "";
        if (figure.Type.Kind == FigureKind.State) return new Sentence([new Run($"{Named(figure)}{When(figure, " ")}: "), number]);
        if (noun.Length == 0) return new Sentence([new Run($"{figure.Title.Trim()}{When(figure, " ")}: "), number, new Run(unit)]);
        if (Counted(figure.Type)) return new Sentence([new Run($"{Lead(figure)}có "), number, new Run($" {noun} {verb}".TrimEnd())]);
        var what = figure.Type.Kind == FigureKind.Share ? $"tỷ lệ {noun} {verb}" : $"{noun} {verb}";
        return new Sentence([new Run($"{Lead(figure)}{what.TrimEnd()} là "), number, new Run(unit)]);
    }

    // What is over did not happen; what still runs has not happened yet.
    private static Sentence None(FigureCase figure) =>
        new([new Run(Lead(figure)), new Run(figure.Over ? "không" : "chưa", figure.Key), new Run($" có {figure.Phrase.Noun} nào {figure.Phrase.Verb}".TrimEnd())]);

    private static Run Unsettled(FigureCase figure) => new(figure.Provisional ? " (số ước)" : "");

    private static string Named(FigureCase figure)
    {
        var (noun, verb) = figure.Phrase;
        if (noun.Length == 0) return figure.Title.Trim();
        var what = figure.Type.Kind switch { FigureKind.Share => "Tỷ lệ ", FigureKind.Count => "Số ", _ => "" };
        return Numbers.Capital($"{what}{noun} {verb}".TrimEnd());
    }

    private static string Lead(FigureCase figure) => When(figure, "") is { Length: > 0 } when ? $"{when}, " : "";

    private static string When(FigureCase figure, string before) => figure switch
    {
        { Over: false, DaySaid: true } => "",
        { Over: false } => $"{before}đến ngày {VietnameseDates.Format(figure.Until)}",
        { Stock: true } => $"{before}đến hết ngày {VietnameseDates.Format(figure.Until)}",
        _ => "",
    };
}
