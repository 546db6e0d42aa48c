using CauNoi.Kernel.Measures;

namespace CauNoi.Reports.Rules;

/// <summary>A figure that is no longer what was sent.</summary>
/// <param name="Sent">As it was sent.</param>
/// <param name="Now">What the same question answers now.</param>
public sealed record FigureDifference(WrittenFigure Sent, decimal? Now)
{
    /// <summary>An estimate that became final; anything else is a correction.</summary>
    public bool Settled => Sent.Provisional;

    public string Sentence
    {
        get
        {
            var (now, sent) = ($"{Said(Sent, Now)} {Sent.Unit}".TrimEnd(), $"{Said(Sent, Sent.Value)} {Sent.Unit}".TrimEnd());
            return Settled ? $"{Sent.Title}: số ước {sent}, số chính thức {now}." : $"{Sent.Title}: đã gửi {sent}, nay là {now}, vì có bản ghi được sửa hoặc ghi thêm sau khi gửi.";
        }
    }

    /// <summary>A value of a figure as its paper prints it.</summary>
    public static string Said(WrittenFigure figure, decimal? value) => value is { } known ? Numbers.Said(known, new FigureType(figure.Share ? FigureKind.Share : FigureKind.Amount, figure.Unit)) : "chưa tính được";

    /// <summary>What changed; figures that stayed are left out.</summary>
    public static IReadOnlyList<FigureDifference> Of(IEnumerable<WrittenFigure> sent, IReadOnlyDictionary<string, decimal?> now) =>
        [.. sent.Where(f => now.TryGetValue(f.Key, out var value) && value != f.Value).Select(f => new FigureDifference(f, now[f.Key]))];
}
