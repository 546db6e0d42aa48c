using CauNoi.Kernel.Measures;

namespace CauNoi.Reports.Rules;

/// <summary>A figure with all that a sentence about it needs.</summary>
public sealed record FigureCase
{
    /// <summary>The figure that the number stands for.</summary>
    public required string Key { get; init; }

    /// <summary>What the measure is called; said where the template gives no words of its own.</summary>
    public required string Title { get; init; }

    /// <summary>What is counted, and what is said of it: "khu dân cư", "tổ chức Ngày hội". Both empty where the title stands for them.</summary>
    public (string Noun, string Verb) Phrase { get; init; } = ("", "");

    public required FigureType Type { get; init; }

    /// <summary>Whether it says what is there on the last day, not what happened within the days.</summary>
    public bool Stock { get; init; }

    /// <summary>The last day that is counted.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Whether the period is over: then what has not happened will not.</summary>
    public required bool Over { get; init; }

    /// <summary>Whether a sentence just before has said up to which day it is: nobody writes it before every number.</summary>
    public bool DaySaid { get; init; }

    public required Reading Now { get; init; }

    /// <summary>Whether the number can still change: the period runs, or something in it is not settled.</summary>
    public bool Provisional { get; init; }

    /// <summary>Whether nothing of the kind was ever recorded here before this period.</summary>
    public bool First { get; init; }

    /// <summary>The period before and the same one a year ago, where they are asked for.</summary>
    public IReadOnlyList<ComparedFigure> Against { get; init; } = [];
}

/// <summary>What a figure is held against.</summary>
/// <param name="Key">The earlier figure.</param>
/// <param name="Words">Its period as it is called within a sentence: "tháng 9/2026".</param>
/// <param name="Value">What stood then.</param>
/// <param name="Provisional">Whether that is not settled either.</param>
public sealed record ComparedFigure(string Key, string Words, Reading Value, bool Provisional = false);
