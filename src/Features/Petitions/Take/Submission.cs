using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;

namespace CauNoi.Petitions.Take;

/// <summary>What somebody says, by whichever door it comes.</summary>
/// <param name="Key">The id the case will have, minted with the form: taken twice it is one case.</param>
/// <param name="Door">By which door.</param>
/// <param name="Text">What it is about. Everything else may be missing.</param>
public sealed record Submission(Guid Key, PetitionDoor Door, string Text)
{
    public string Title { get; init; } = "";

    public string Wanted { get; init; } = "";

    /// <summary>The unit of the place; none when the sender named none.</summary>
    public int? Place { get; init; }

    /// <summary>The desk that takes it in where that is no matter of place: the own one of whoever types.</summary>
    public int? Desk { get; init; }

    /// <summary>As in catalogue/petitions/categories.yaml; empty when none was chosen.</summary>
    public string Category { get; init; } = "";

    /// <summary>Answers to the category's questions, by their names.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    public string Address { get; init; } = "";

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Somebody types it for the sender, who agreed.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>Whoever it is typed for has agreed.</summary>
    public bool Consented { get; init; }

    /// <summary>It is about the person or body that would receive it: one level up, and hidden from everybody there.</summary>
    public bool AboutReceiver { get; init; }

    /// <summary>The member organisation whose members speak; 0 is the Front itself.</summary>
    public int Organisation { get; init; }

    /// <summary>How it came, where that is worth a word.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The day it came in, where that is an earlier one: a letter.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Files that were taken and sealed already, see <see cref="SealedFiles"/>.</summary>
    public IReadOnlyList<SealedFile> Files { get; init; } = [];

    /// <summary>The network address it came from; asked last of all quotas, and nowhere stored.</summary>
    public string From { get; init; } = "";

    /// <summary>How long it took to fill, where a script measured it; none where no script ran.</summary>
    public TimeSpan? Filling { get; init; }

    /// <summary>A field was filled that people do not see.</summary>
    public bool Trapped { get; init; }

    /// <summary>What else belongs into the same transaction: a receipt of whoever carries it.</summary>
    public Func<Change, Task>? Mark { get; init; }
}
