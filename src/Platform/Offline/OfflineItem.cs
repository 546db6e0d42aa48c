using CauNoi.Kernel;
using CauNoi.Platform.Data;

namespace CauNoi.Platform.Offline;

/// <summary>What somebody wrote on a phone, opened.</summary>
/// <param name="Id">The item; of something new the id of the record.</param>
/// <param name="Form">The form, by its name within the room.</param>
/// <param name="Unit">Where the phone stands: the place of what names no other.</param>
/// <param name="Fields">What was typed, as the desk would post it.</param>
public sealed record OfflineItem(Guid Id, string Form, int Unit, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>How many photos follow.</summary>
    public int Photos { get; init; }

    /// <summary>What a correction began from; none for something new.</summary>
    public OfflineBase? Base { get; init; }

    /// <summary>A person has seen both wordings and decided for this one.</summary>
    public bool Decided { get; init; }

    /// <summary>Writes the receipt into the change that makes the item stand under a record, so that both are there or neither.</summary>
    public required Func<Change, Guid, Task> Mark { get; init; }
}

/// <summary>The record that a correction began from.</summary>
/// <param name="Record">Which record.</param>
/// <param name="Version">Which wording of it.</param>
/// <param name="Fields">What it said then.</param>
public sealed record OfflineBase(Guid Record, string Version, IReadOnlyDictionary<string, string> Fields);

/// <summary>What became of an item.</summary>
public enum OfflineState
{
    /// <summary>It stands now.</summary>
    Received,

    /// <summary>It stood already.</summary>
    Standing,

    /// <summary>The rules say no; the person at the phone can mend it.</summary>
    Refused,

    /// <summary>A person at the desk must look.</summary>
    Person,

    /// <summary>Not now.</summary>
    Again,
}

/// <summary>What became of an item, in words where there are some.</summary>
public sealed record OfflineEnd(OfflineState State)
{
    /// <summary>Where it can be seen at the desk.</summary>
    public string? Address { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public static OfflineEnd Refuse(IReadOnlyList<Refusal> refusals) => new(OfflineState.Refused) { Refusals = refusals };

    public static OfflineEnd Wait(Refusal why) => new(OfflineState.Again) { Refusals = [why] };

    public static OfflineEnd Ask(Refusal why) => new(OfflineState.Person) { Refusals = [why] };
}

/// <summary>An item beside what stands.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Lines">Question by question.</param>
/// <param name="Address">The record that stands, if one does.</param>
public sealed record OfflineBeside(string Title, IReadOnlyList<OfflineLine> Lines, string? Address);

/// <summary>One question: what the phone says, and what stands.</summary>
public sealed record OfflineLine(string Label, string Phone, string? Standing);
