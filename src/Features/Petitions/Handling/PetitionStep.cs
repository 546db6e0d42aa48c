using System.Text.Json;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;

namespace CauNoi.Petitions.Handling;

/// <summary>One thing that happened to a case.</summary>
public sealed class PetitionStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Petition { get; init; }

    public int No { get; init; }

    public PetitionAction Action { get; init; }

    public Hand Hand { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? Account { get; init; }

    /// <summary>Who holds the case from here on.</summary>
    public int Holder { get; init; }

    /// <summary>The agency that is waited for from here on, or that answers.</summary>
    public int? Agency { get; init; }

    public DateOnly? Day { get; init; }

    public string? Number { get; init; }

    /// <summary>A reason from a list, that everybody may read.</summary>
    public string? Reason { get; init; }

    /// <summary>Sealed; nothing where nothing was said, or where it lies in the sealed store now.</summary>
    public byte[]? Content { get; set; }
}

/// <summary>What was said in a step: for the desk, and where it is an answer for the sender. Sealed.</summary>
public sealed record StepContent
{
    private const string Part = "step";

    public string Words { get; init; } = "";

    /// <summary>The law or document that an explanation relies on.</summary>
    public string Relied { get; init; } = "";

    /// <summary>What an unconfirmed reply says it does: confirmed, it becomes that step.</summary>
    public PetitionAction? Meant { get; init; }

    /// <summary>Photos and papers that prove it, sealed like those of the sender.</summary>
    public IReadOnlyList<PrivateFile> Files { get; init; } = [];

    public bool Empty => Words.Length == 0 && Relied.Length == 0 && Meant is null && Files.Count == 0;

    public byte[]? Sealed(IntakeKey key, Guid step) => Empty ? null : key.Seal(step, Part, JsonSerializer.SerializeToUtf8Bytes(this));

    public static StepContent Of(PetitionStep step, IntakeKey key) => step.Content is { } closed && key.Open(step.Id, Part, closed) is { } plain
        ? JsonSerializer.Deserialize<StepContent>(plain)! : new StepContent();
}
