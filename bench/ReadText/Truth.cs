namespace CauNoi.Bench.ReadText;

/// <summary>A target that stands in a document, as a person reads it; it is placed by its number (Numbered), or by its phrase where it has none.</summary>
internal sealed record TrueTarget(int At, bool Numbered, decimal Value, string Unit, string Comparator, string Period, IReadOnlyList<string> Levels, bool PerUnit, string? Lead, string Words)
{
    /// <summary>Where the phrase ends, for a target without a number.</summary>
    public int To { get; init; }
}

internal sealed record TrueDuty(int From, int To, string Cadence, string? Due);

/// <summary>Something to do that somebody got, with the lead, the time and the product as written; null where the text names none.</summary>
internal sealed record TrueTask(int From, int To, string? Lead, string? Until, string? Product);

internal sealed record TrueHead(string? Kind, string? Number, DateOnly? Date, string? Issuer, string? Signer);

/// <summary>A document whose truth is known: made by a grammar, or read by hand.</summary>
internal sealed record TrueDocument(string Name, string Text, IReadOnlyList<TrueTarget> Targets, IReadOnlyList<string> Citations, IReadOnlyList<TrueDuty> Duties, TrueHead? Head)
{
    /// <summary>The kind of file it lies in where that is not Word: odt, tcvn3 (Word with letters of the old fonts).</summary>
    public string Form { get; init; } = "";

    /// <summary>Empty where nobody has marked them, which says nothing about what the document holds.</summary>
    public IReadOnlyList<TrueTask> Tasks { get; init; } = [];
}
