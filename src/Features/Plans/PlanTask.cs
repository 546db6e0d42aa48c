namespace CauNoi.Plans;

/// <summary>Something a unit sets itself to do for a target, or beside all of them.</summary>
public sealed class PlanTask
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Unit { get; init; }

    public int Year { get; init; }

    public Guid? Target { get; init; }

    public required string Words { get; init; }

    /// <summary>Which body, branch or post does it; never a person.</summary>
    public required string Charge { get; init; }

    public DateOnly Due { get; init; }

    /// <summary>Khâu đột phá.</summary>
    public bool Breakthrough { get; init; }

    /// <summary>Which unit gave it; null for what a unit sets itself.</summary>
    public int? GivenBy { get; init; }

    /// <summary>Where it is to be done, where somebody divided the work.</summary>
    public int? Area { get; init; }

    /// <summary>The part of a target that a programme names: whoever has it may not leave it out.</summary>
    public bool Part { get; init; }

    /// <summary>When whoever has it said that it will be done.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public Guid? ConfirmedBy { get; private set; }

    public DateTimeOffset AddedAt { get; init; }

    public Guid AddedBy { get; init; }

    public DateOnly? DoneOn { get; private set; }

    public string? DoneWords { get; private set; }

    /// <summary>Why it was left out.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>Guards against two people ending it at once.</summary>
    public uint Version { get; init; }

    public bool Open => DoneOn is null && LeftOut is null;

    public void Finish(DateOnly on, string words) => (DoneOn, DoneWords) = (on, words);

    public void Leave(string why) => LeftOut = why;

    public void Confirm(Guid by, DateTimeOffset now) => (ConfirmedBy, ConfirmedAt) = (ConfirmedBy ?? by, ConfirmedAt ?? now);
}
