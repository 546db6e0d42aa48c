namespace CauNoi.Kernel.Forms;

/// <summary>What a field takes; decides how it is drawn, read and limited.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Text,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A pass word or another secret: never shown again, never kept for the next try.</summary>
    Secret,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A calendar day, dd/MM/yyyy.</summary>
    Day,

    /// <summary>One of the listed choices.</summary>
    Choice,

    /// <summary>Yes when ticked.</summary>
    Tick,

    /// <summary>One photograph.</summary>
    Photo,

    /// <summary>One file of another kind, such as a list kept in a spreadsheet.</summary>
    File,

    /// <summary>Carried along unseen; still declared, so that nothing undeclared is accepted.</summary>
    Hidden,
}

/// <summary>What kinds of field have in common.</summary>
public static class FieldKinds
{
    /// <summary>Whether what is sent is a file and not a text.</summary>
    public static bool SendsFile(this FieldKind kind) => kind is FieldKind.Photo or FieldKind.File;
}

/// <summary>One of the values a choice field takes.</summary>
/// <param name="Value">What travels.</param>
/// <param name="Label">What a person reads.</param>
public sealed record FieldChoice(string Value, string Label);

/// <summary>What another field must say for this one to be asked.</summary>
/// <param name="Field">The name of the other field.</param>
/// <param name="Value">The value it must have; "co" for a tick.</param>
public sealed record FieldCondition(string Field, string Value);

/// <summary>One field, declared once: the page draws it from this, the server reads and limits it by this.</summary>
/// <param name="Name">Name in the form, Vietnamese without marks (noi-dung).</param>
/// <param name="Label">What a person reads above it.</param>
/// <param name="Kind">What it takes.</param>
public sealed record FieldShape(string Name, string Label, FieldKind Kind)
{
    /// <summary>Whether it must be filled.</summary>
    public bool Required { get; init; }

    /// <summary>Fewest characters when filled.</summary>
    public int MinLength { get; init; }

    /// <summary>Most characters.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>Smallest number allowed.</summary>
    public long MinNumber { get; init; }

    /// <summary>Largest number allowed.</summary>
    public long MaxNumber { get; init; } = 1_000_000_000_000;

    /// <summary>A short help line under the label.</summary>
    public string? Hint { get; init; }

    /// <summary>The question that a tick answers together with its neighbours; they are drawn under it, folded until it is opened.</summary>
    public string? Question { get; init; }

    /// <summary>The choices of a choice field.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>The browser's autocomplete token, such as username or email.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>When it is asked; always, when absent. A page with scripts hides it otherwise; what is sent along all the same, the rules of the feature leave out.</summary>
    public FieldCondition? AskedWhen { get; init; }

    /// <summary>The sentence shown when a required field is empty; a plain one is made from the label when absent.</summary>
    public string? WhenEmpty { get; init; }
}
