namespace CauNoi.Reports.Rules;

/// <summary>A report in words, tables and charts, with every figure it stands on: what is frozen when it is laid before the signer.</summary>
/// <param name="Title">The kind's name: "Báo cáo".</param>
/// <param name="Summary">What it is about.</param>
/// <param name="Blocks">From top to bottom.</param>
/// <param name="Figures">Every figure that a footnote leads to, in the order of their first appearance.</param>
public sealed record WrittenReport(string Title, string Summary, IReadOnlyList<WrittenBlock> Blocks, IReadOnlyList<WrittenFigure> Figures)
{
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>Questions that nobody has answered yet.</summary>
    public IReadOnlyList<WrittenBlock> Holes => [.. Blocks.Where(b => b.Kind == WrittenKind.Hole)];

    public WrittenFigure? Figure(string key) => Figures.FirstOrDefault(f => f.Key == key);

    /// <summary>The number of a footnote.</summary>
    public int NumberOf(string key) => Figures.Select((f, at) => (f, at)).First(f => f.f.Key == key).at + 1;
}

public enum WrittenKind
{
    Heading,
    Paragraph,
    Item,
    Table,
    Chart,

    /// <summary>What the program cannot know: a question to the author.</summary>
    Hole,
}

/// <summary>One piece of a report.</summary>
/// <param name="Key">Its place: the same for the same field of the form, so that what people wrote there stays there.</param>
/// <param name="Kind">What it is.</param>
public sealed record WrittenBlock(string Key, WrittenKind Kind)
{
    /// <summary>Of a heading 1 to 3.</summary>
    public int Level { get; init; } = 1;

    public IReadOnlyList<Run> Runs { get; init; } = [];

    public WrittenTable? Table { get; init; }

    public WrittenChart? Chart { get; init; }

    /// <summary>What is asked of the author; kept beside the answer.</summary>
    public string Question { get; init; } = "";

    /// <summary>What may help to answer.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Whether a person wrote these words.</summary>
    public bool ByHand { get; init; }

    /// <summary>What the program would say here, where a person said it otherwise.</summary>
    public string Computed { get; init; } = "";

    public string Text => string.Concat(Runs.Select(r => r.Text));
}

public sealed record WrittenTable(string Caption, IReadOnlyList<WrittenColumn> Columns, IReadOnlyList<IReadOnlyList<WrittenCell>> Rows, string Note = "");

/// <summary>A column: its title, its share of the width, and whether it holds numbers.</summary>
public sealed record WrittenColumn(string Title, int Share, bool Number = false)
{
    /// <summary>Over the column that counts the rows.</summary>
    public const string Ordinal = "TT";
}

public sealed record WrittenCell(string Text, decimal? Amount = null, string? Figure = null)
{
    public static implicit operator WrittenCell(string text) => new(text);
}

public sealed record WrittenChart(bool Lines, string Title, string Unit, IReadOnlyList<string> Categories, IReadOnlyList<WrittenSeries> Series);

public sealed record WrittenSeries(string Name, IReadOnlyList<decimal?> Values);

/// <summary>A figure a report stands on, so that it can be worked out again at any time.</summary>
/// <param name="Key">Under which the text names it.</param>
/// <param name="Measure">The measure; of a target its id.</param>
/// <param name="Title">What it says.</param>
/// <param name="First">First day counted.</param>
/// <param name="Last">Last day counted.</param>
/// <param name="Value">The number; null where there was none.</param>
/// <param name="Text">As it was printed.</param>
public sealed record WrittenFigure(string Key, string Measure, string Title, DateOnly First, DateOnly Last, decimal? Value, string Text)
{
    /// <summary>In what: "buổi"; empty for shares.</summary>
    public string Unit { get; init; } = "";

    public bool Share { get; init; }

    public bool Target { get; init; }

    public bool Provisional { get; init; }

    /// <summary>Where it comes from, in a sentence.</summary>
    public string Source { get; init; } = "";

    /// <summary>The page that shows what was counted.</summary>
    public string Href { get; init; } = "";
}
