using CauNoi.Kernel.Forms;

namespace CauNoi.Petitions.Rules;

/// <summary>What a case may be about, as data: its own questions, and who is competent.</summary>
/// <param name="Id">Stored name: roads.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Hint">What belongs to it, in a few words.</param>
/// <param name="Questions">Asked when it is chosen.</param>
/// <param name="Competent">Who decides about it, as a word: commune, province, police, land-office, front, member-organisation.</param>
/// <param name="Body">The same as people call it.</param>
/// <param name="Basis">Where that stands.</param>
public sealed record Category(string Id, string Title, string Hint, IReadOnlyList<CategoryQuestion> Questions, string Competent, string Body, string Basis);

/// <summary>A question of a category.</summary>
/// <param name="Name">Its name within the category.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Choices">The answers to choose from; none where it is written.</param>
public sealed record CategoryQuestion(string Name, string Label, IReadOnlyList<string> Choices)
{
    /// <summary>The field of the form of its category.</summary>
    public FieldShape Field(string category) => new(FieldName(category), Label, Choices.Count > 0 ? FieldKind.Choice : FieldKind.Line)
    {
        Choices = [.. Choices.Select(c => new FieldChoice(c, c))], MaxLength = 300,
    };

    /// <summary>Its name in the form.</summary>
    public string FieldName(string category) => $"{category}-{Name}";
}
