using CauNoi.Kernel.Text;

namespace CauNoi.Ratings.Rules;

/// <summary>How far a wanted share of units is reached.</summary>
/// <param name="Title">The word that counts, or a better one.</param>
/// <param name="Count">The units that have it.</param>
/// <param name="Whole">All that were rated: the rubric names them as its denominator.</param>
/// <param name="Wanted">What is wanted, in percent.</param>
/// <param name="Basis">The document that wants it.</param>
public sealed record WantedShare(string Title, int Count, int Whole, decimal Wanted, string Basis)
{
    // 949 of 1,000 are not 95%: held against the whole numbers, and rounded only to be read.
    public bool Reached => Whole > 0 && Count * 100m >= Wanted * Whole;

    public string Said => Whole == 0 ? "chưa đơn vị nào được xếp loại"
        : $"{Figures.Format(Count)} trong {Figures.Format(Whole)} đơn vị, {Percent}%; cần {Figures.Format(Wanted)}%, {(Reached ? "đạt" : "chưa đạt")}";

    private string Percent => Figures.Format(Reached ? decimal.Round(Count * 100m / Whole, 2) : Math.Floor(Count * 10_000m / Whole) / 100);

    /// <summary>Every share that a rubric wants, of the words that units were given.</summary>
    public static IReadOnlyList<WantedShare> Of(Rubric rubric, IReadOnlyCollection<string> grades)
    {
        var order = rubric.Scale.Select((g, at) => (g.Id, at)).ToDictionary(g => g.Id, g => g.at, StringComparer.Ordinal);
        return [.. rubric.AllWanted().Select(w => new WantedShare(rubric.Grade(w.AtLeast)!.Title, grades.Count(g => order.TryGetValue(g, out var at) && at <= order[w.AtLeast]), grades.Count, w.Share, w.Basis))];
    }
}
