using CauNoi.Kernel.Audit;
using CauNoi.Platform;

namespace CauNoi.Cli.Reference;

/// <summary>What is written down: every write of every feature.</summary>
internal static class ActsPage
{
    public static ReferencePage Of(FeatureList features) => new(
        "acts.md", "Acts",
        "Every kind of write and the fields it records. A *personal* field leaves only a salted digest; its value stands in the record and can be erased there without breaking a seal.",
        Markdown.Table(["Act", "What a history says", "Fields"], features.Acts.OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => (string[])[Markdown.Code(a.Name), a.Sentence, string.Join(", ", a.Fields.Select(Field))])));

    private static string Field(ActField field) => field.Secrecy == Secrecy.Personal ? $"{field.Name} (personal)" : field.Name;
}
