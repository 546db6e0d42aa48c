using CauNoi.Documents.Reading.Drafts;

namespace CauNoi.Documents.Reading;

/// <summary>A recognised page before its words are put together: words with their places, and the lines ruled around tables.</summary>
internal sealed record KeptPage(int Number, double Width, double Height, int Turn, double Lean, IReadOnlyList<DraftWord> Words, IReadOnlyList<Ruling> Rulings);

/// <summary>A drawn line, in shares of the page: level when its ends have one height, upright otherwise.</summary>
internal sealed record Ruling(double X, double Y, double Width, double Height)
{
    public bool Level => Width >= Height;
}
