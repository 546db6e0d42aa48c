namespace CauNoi.Recognition;

/// <summary>The words and shapes the recogniser knows: data of catalogue/reading, one group a file.</summary>
public sealed record Patterns
{
    public IReadOnlyList<PatternGroup> Groups { get; init; } = [];
}

/// <summary>One file: what its phrases are about, and sentences that show what they find.</summary>
/// <param name="Name">The name of the file: "comparators".</param>
/// <param name="Rows">Phrases by what they mean.</param>
/// <param name="Examples">Sentences with what must be found in them; they are tests.</param>
public sealed record PatternGroup(string Name, IReadOnlyList<PatternRow> Rows, IReadOnlyList<PatternExample> Examples);

/// <summary>Phrases that mean the same.</summary>
/// <param name="Means">What all its phrases mean to the recogniser.</param>
/// <param name="Phrases">As written, with marks; case and tone style do not matter.</param>
public sealed record PatternRow(string Means, IReadOnlyList<string> Phrases);

/// <summary>A sentence that shows what is found.</summary>
/// <param name="Text">A sentence or a short document.</param>
/// <param name="Finds">Each target as words: "2 cuộc &gt;= year"; empty where the sentence holds none.</param>
public sealed record PatternExample(string Text, IReadOnlyList<string> Finds);
