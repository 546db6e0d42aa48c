using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Pages;

namespace CauNoi.Documents.Reading;

/// <summary>A page before its words are put together: words with their places, and the lines ruled around tables. Its unit is its own.</summary>
internal sealed record KeptPage(int Number, double Width, double Height, IReadOnlyList<DraftWord> Words, IReadOnlyList<Ruling> Rulings)
{
    public int Turn { get; init; }

    public double Lean { get; init; }

    public bool Recognised { get; init; }
}
