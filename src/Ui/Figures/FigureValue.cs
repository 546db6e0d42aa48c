using CauNoi.Ui.Marks;

namespace CauNoi.Ui.Figures;

/// <summary>One number with everything that must stand beside it. Never a value alone.</summary>
/// <param name="Name">What it counts, as a phrase; the link to what made it.</param>
/// <param name="Href">Where the figure is taken apart.</param>
/// <param name="Value">The value as people write it: 1.768 or 87,4%.</param>
/// <param name="Base">Out of what: "trong 2.904".</param>
/// <param name="Known">The moment up to which it knows.</param>
public sealed record FigureValue(string Name, string Href, string Value, string Base, DateTimeOffset Known)
{
    /// <summary>The bar under it, when there is a goal or a whole.</summary>
    public BulletBar? Bar { get; init; }

    /// <summary>Ước rather than chính thức.</summary>
    public bool Provisional { get; init; }

    /// <summary>Khai báo rather than đo.</summary>
    public bool Declared { get; init; }

    /// <summary>Short notes after the tags: coverage, last year, what the goal is.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A small line under the name: the clause of the document it answers to.</summary>
    public string? Source { get; init; }

    /// <summary>The same figure at the ends of past periods, oldest first.</summary>
    public IReadOnlyList<decimal> Trend { get; init; } = [];

    /// <summary>How it stands against its goal, with a closer word: "chậm 2 dự thảo".</summary>
    public (Standing Of, string Word)? Standing { get; init; }
}
