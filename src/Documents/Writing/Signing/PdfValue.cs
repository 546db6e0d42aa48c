using System.Globalization;

namespace CauNoi.Documents.Writing.Signing;

/// <summary>A value of a PDF, as far as comparing needs it.</summary>
internal abstract record PdfValue
{
    /// <summary>The same for equal values, however they are spaced and in whatever order a dictionary lists them.</summary>
    public abstract string Even { get; }
}

/// <summary>A number, a name, a text, true, false or null.</summary>
internal sealed record PdfAtom(string Text) : PdfValue
{
    public override string Even => Text;
}

/// <summary>A pointer to an object.</summary>
internal sealed record PdfPointer(int Number) : PdfValue
{
    public override string Even => $"{Number} R";
}

internal sealed record PdfList(IReadOnlyList<PdfValue> Items) : PdfValue
{
    public override string Even => $"[{string.Join(' ', Items.Select(i => i.Even))}]";
}

internal sealed record PdfBook(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    public override string Even => Without([]);

    /// <summary>The same, leaving out some keys.</summary>
    public string Without(IReadOnlyCollection<string> keys) => $"<<{string.Join(' ', Entries.Where(e => !keys.Contains(e.Key))
        .OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key} {e.Value.Even}"))}>>";

    public string? Name(string key) => (this[key] as PdfAtom)?.Text;

    public int? Whole(string key) => this[key] is PdfAtom { Text: var text } && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A PDF that cannot be followed. Whoever checks a signature refuses it.</summary>
internal sealed class BrokenPdfException() : Exception("The PDF cannot be followed.");
