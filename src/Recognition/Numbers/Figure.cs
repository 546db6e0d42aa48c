using CauNoi.Recognition.Layout;

namespace CauNoi.Recognition.Numbers;

/// <summary>A number in the text, before anybody has said what it is.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">The token after it, after the percent sign too.</param>
/// <param name="Value">What it says.</param>
/// <param name="ValueTo">The upper end of a range.</param>
/// <param name="Percent">It is a share.</param>
/// <param name="Words">Written in words.</param>
internal sealed record Figure(int From, int To, decimal Value, decimal? ValueTo, bool Percent, bool Words)
{
    /// <summary>Tokens it stands in, for its place.</summary>
    public Stretch Range => new(From, To);
}
