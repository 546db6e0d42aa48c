namespace CauNoi.Reports.Rules;

/// <summary>What a field of a form makes.</summary>
public enum TemplatePart
{
    Heading,
    Text,
    Item,

    /// <summary>A sentence about a figure, with what it is held against.</summary>
    Figure,

    /// <summary>A table of figures beside the last period and the last year.</summary>
    Compare,

    /// <summary>A table of the unit's targets, and a sentence for each.</summary>
    Targets,

    /// <summary>Where each target that is not decided yet leads, if it goes on as it goes.</summary>
    Forecast,

    /// <summary>By whom: which units below have most and which have none.</summary>
    Below,

    /// <summary>A list of records; above the commune their number by unit.</summary>
    Records,
    Columns,
    Lines,

    /// <summary>Counts by topic, small cells hidden.</summary>
    Topics,

    /// <summary>A question to the author.</summary>
    Ask,

    /// <summary>What went badly, with what the figures say about it.</summary>
    Difficulties,
    Proposals,

    /// <summary>What has to be done next, from open duties.</summary>
    Next,

    /// <summary>What the unit will do: a list that becomes its duties. Asked of the author until something is in it.</summary>
    Steps,

    /// <summary>What changed in the last report since it was sent.</summary>
    Corrections,

    /// <summary>What units below reported: answers to the same questions.</summary>
    Gathered,

    /// <summary>A part that waits for another room; asked of the author until then.</summary>
    Waiting,
}

/// <summary>One field of a form as it is read.</summary>
/// <param name="Part">What it makes.</param>
/// <param name="Arguments">Text between the bars, or the words of a heading or paragraph.</param>
/// <param name="Line">Where it stands in its file.</param>
/// <param name="Key">Under which what people write there is kept.</param>
public sealed record TemplateField(TemplatePart Part, IReadOnlyList<string> Arguments, int Line, string Key)
{
    /// <summary>Of a heading 1 to 3.</summary>
    public int Level { get; init; } = 1;

    public string First => Arguments.Count > 0 ? Arguments[0] : "";

    public string Argument(int at) => at < Arguments.Count ? Arguments[at] : "";

    /// <summary>The measures it names.</summary>
    public IReadOnlyList<string> Measures => Part switch
    {
        TemplatePart.Figure or TemplatePart.Below or TemplatePart.Records or TemplatePart.Topics => [First],
        TemplatePart.Compare or TemplatePart.Columns or TemplatePart.Lines => [.. First.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        _ => [],
    };
}

/// <summary>A form of report as data.</summary>
public sealed record ReportTemplate
{
    /// <summary>Stable name, from its file: "monthly-work".</summary>
    public required string Name { get; init; }

    public required int Version { get; init; }

    /// <summary>What it is called on screens: "Báo cáo công tác tháng".</summary>
    public required string Title { get; init; }

    /// <summary>The summary on paper; may hold words of the period.</summary>
    public required string Summary { get; init; }

    /// <summary>Kind and sign of the paper: "Báo cáo", "BC".</summary>
    public string Kind { get; init; } = "Báo cáo";

    public string Symbol { get; init; } = "BC";

    /// <summary>How many hours it takes to write by hand; what one submission for several addressees spares.</summary>
    public decimal Hours { get; init; } = 4;

    /// <summary>Whether only those who lead a unit read it, here and above.</summary>
    public bool Limited { get; init; }

    public IReadOnlyList<string> Grounds { get; init; } = [];

    public required string Basis { get; init; }

    public required IReadOnlyList<TemplateField> Fields { get; init; }

    /// <summary>Whether what is written in it about the time to come becomes duties.</summary>
    public bool PlansNext => Fields.Any(f => f.Part == TemplatePart.Steps);
}
