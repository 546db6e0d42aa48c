using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition;

/// <summary>What every finder needs to know of the document at hand.</summary>
internal sealed record Context(Tokens Tokens, Lexicon Lexicon, Outline Outline, DocumentHead Head, DocumentFacts Facts)
{
    /// <summary>From the first word after the title to "Nơi nhận".</summary>
    public Span Body { get; init; } = new(0, int.MaxValue);

    /// <summary>Where the annexes begin, behind the signature.</summary>
    public int Annexes { get; init; } = int.MaxValue;

    public string Text => Tokens.Text;
}

/// <summary>What the document says of itself as a whole.</summary>
/// <param name="ThreeTiers">Districts exist in it: before 1 July 2025.</param>
/// <param name="IssuerLevel">The level of whoever issued it.</param>
/// <param name="Year">The year it was written; 0 where unknown.</param>
/// <param name="Period">The period of a target that names none.</param>
/// <param name="Scanned">A picture was read: marks may be lost.</param>
/// <param name="Reports">It reports what was done.</param>
/// <param name="Informs">A letter, a notice, a rule: by its nature it sets no targets.</param>
/// <param name="OfFront">The Front issued it, not one of its members or an authority.</param>
internal sealed record DocumentFacts(bool ThreeTiers, string IssuerLevel, int Year, string Period, bool Scanned, bool Reports, bool Informs, bool OfFront);
