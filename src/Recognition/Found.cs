using System.Runtime.InteropServices;

namespace CauNoi.Recognition;

/// <summary>A piece of the text, by offsets.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Span(int Start, int End)
{
    public string Of(string text) => text[Start..End];
}

/// <summary>All that was found in one document: proposals, none of which is live before a person has confirmed it.</summary>
public sealed record Found
{
    public required DocumentHead Head { get; init; }

    public required IReadOnlyList<FoundSection> Sections { get; init; }

    public required IReadOnlyList<FoundTarget> Targets { get; init; }

    public required IReadOnlyList<FoundTask> Tasks { get; init; }

    public required IReadOnlyList<FoundScheme> Schemes { get; init; }

    public required IReadOnlyList<FoundReportingDuty> ReportingDuties { get; init; }

    public required IReadOnlyList<FoundEvent> Events { get; init; }

    public required IReadOnlyList<FoundCitation> Citations { get; init; }

    public required IReadOnlyList<FoundWarning> Warnings { get; init; }

    /// <summary>What a scan, an old font or a slip of the pen made of a word, with the word proposed instead; nothing is changed in the text.</summary>
    public required IReadOnlyList<FoundCorrection> Corrections { get; init; }
}

/// <summary>Head and foot of the document.</summary>
public sealed record DocumentHead
{
    /// <summary>"Chương trình hành động", "Nghị quyết", …; null where the head is lost.</summary>
    public string? Kind { get; init; }

    public string? Title { get; init; }

    public string? Issuer { get; init; }

    /// <summary>Number and symbol as written: "07/CTr-MTTQ-UB".</summary>
    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    public int? TermFrom { get; init; }

    public int? TermTo { get; init; }

    public string? SignerName { get; init; }

    public string? SignerPost { get; init; }

    public IReadOnlyList<string> Recipients { get; init; } = [];

    public string? Archive { get; init; }
}

/// <summary>A heading and how deep it stands, from 1.</summary>
public sealed record FoundSection(string Number, string Heading, int Level, Span Place);

/// <summary>One target: one number (or one yes/no), with its place.</summary>
public sealed record FoundTarget
{
    /// <summary>The sentence or cell it stands in.</summary>
    public required Span Quote { get; init; }

    /// <summary>The number itself; equal to <see cref="Quote"/> where there is none.</summary>
    public required Span Figure { get; init; }

    /// <summary>The section it stands in: an index into the sections; null before the first.</summary>
    public int? Section { get; init; }

    public required string Subject { get; init; }

    /// <summary>central, province, district, commune, residential_area, organisation.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    public required string Measure { get; init; }

    /// <summary>As written, and as it is judged: "100%" is written "=" and judged ">=".</summary>
    public required string Comparator { get; init; }

    public required string EvaluateAs { get; init; }

    public decimal? Value { get; init; }

    public decimal? ValueTo { get; init; }

    public string? Unit { get; init; }

    /// <summary>year, half, quarter, month, term, by:YYYY.</summary>
    public string? Period { get; init; }

    /// <summary>Where the period came from, in words a person reads: "trong câu", "tiêu đề mục III", "cột 2027".</summary>
    public string? PeriodFrom { get; init; }

    /// <summary>Each bound unit by itself (true) or all together.</summary>
    public bool PerUnit { get; init; }

    /// <summary>The whole a share is taken of: "trong đó 75%".</summary>
    public string? Base { get; init; }

    public string? Lead { get; init; }

    public IReadOnlyList<string> Coordinating { get; init; } = [];

    public DateOnly? Deadline { get; init; }

    public string? Condition { get; init; }

    /// <summary>The measure of the catalogue it seems to be, set by whoever knows the catalogue; null is a new one.</summary>
    public string? Match { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Why so sure or unsure, in a sentence.</summary>
    public required string Reason { get; init; }
}

public sealed record FoundTask(Span Quote, string What, string? Lead, IReadOnlyList<string> Coordinating, string? From, string? To, string? Product);

public sealed record FoundScheme(Span Quote, string Name, string? Lead, int? From, int? To);

/// <summary>Who reports to whom. Cadence: month, quarter, half, nine_months, year, once, session, event. Due is the day as written: "15/11", "tháng 12".</summary>
public sealed record FoundReportingDuty(Span Quote, string Who, string To, string Cadence, string? Due);

/// <summary>A day that the document names, of the solar or the lunar calendar.</summary>
public sealed record FoundEvent(Span Quote, string Name, int Day, int Month, int? Year, bool Lunar);

public sealed record FoundCitation(Span Quote, string? Number, DateOnly? Date, string? Issuer, string? Subject);

/// <summary>What does not fit. Kind: term-differs, dates-differ, table-differs, count-differs, comparator-differs, letterhead-differs, plan-ended, numbering, annex-missing.</summary>
public sealed record FoundWarning(string Kind, Span Quote, string Message);

public sealed record FoundCorrection(Span Place, string Proposed, double Confidence, string Reason);
