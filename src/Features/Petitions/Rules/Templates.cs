using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.Petitions.Rules;

/// <summary>A ready-made beginning of an answer. What stands in braces is to be filled in.</summary>
public sealed record AnswerTemplate(string Id, string Title, string Text);

/// <summary>A template helps to begin and never replaces the answer: people turn away from portals whose answers are all the same.</summary>
public static class Templates
{
    /// <summary>So many syllables of an answer must be its own.</summary>
    public const int OwnSyllables = 8;

    /// <summary>Why an answer cannot be sent as it is, or null.</summary>
    public static Refusal? Judge(string answer, IEnumerable<AnswerTemplate> templates)
    {
        if (answer.Contains('{') || answer.Contains('}')) return HandlingRefusals.TemplateHoles;
        return templates.Any(t => Own(answer, t.Text) is { FromTemplate: true, Syllables: < OwnSyllables }) ? HandlingRefusals.TemplateUnchanged : null;
    }

    // Pairs and not words: every answer about a road shares its words with a template about roads.
    private static (bool FromTemplate, int Syllables) Own(string answer, string template)
    {
        var (pairs, known) = (Fold.Pairs(answer), Fold.Pairs(template).ToHashSet());
        if (pairs.Count == 0 || known.Count == 0) return (false, 0);
        var own = pairs.Count(p => !known.Contains(p));
        // Less than a third taken over is an answer of its own that happens to sound alike.
        return ((pairs.Count - own) * 3 >= known.Count, own);
    }
}
