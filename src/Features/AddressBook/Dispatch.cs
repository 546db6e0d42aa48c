namespace CauNoi.AddressBook;

/// <summary>Something sent to many: its recipients were worked out when it was sent and stay what they were.</summary>
public sealed class Dispatch
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public required string ListName { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public string? Link { get; init; }

    /// <summary>The map on which the list was resolved.</summary>
    public DateOnly MapDay { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public Guid Sender { get; init; }

    public required int[] Planned { get; init; }

    /// <summary>For each planned unit the line that made it a recipient.</summary>
    public required string[] PlannedLines { get; init; }

    /// <summary>Every planned recipient has its row.</summary>
    public bool Complete { get; set; }

    public int Reminders { get; private set; }

    public DateTimeOffset? RemindedAt { get; private set; }

    public uint Version { get; init; }

    public void Remind(DateTimeOffset now) => (Reminders, RemindedAt) = (Reminders + 1, now);
}

/// <summary>One who receives: a unit, whose people open and read here, or somebody outside who gets a printed copy.</summary>
public sealed class DispatchRecipient
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Dispatch { get; init; }

    public int? Unit { get; init; }

    public string? Outside { get; init; }

    /// <summary>The line of the list that made it a recipient.</summary>
    public required string Line { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public Guid? OpenedBy { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public Guid? ReadBy { get; private set; }

    public DateOnly? PrintedOn { get; private set; }

    public string? PrintedNote { get; private set; }

    public uint Version { get; init; }

    /// <summary>The first person of the unit who opens it is the one who received it.</summary>
    public void Open(Guid person, DateTimeOffset now) => (OpenedAt, OpenedBy) = OpenedAt is null ? (now, person) : (OpenedAt, OpenedBy);

    /// <summary>Opening is not reading: somebody of the unit says so.</summary>
    public void Read(Guid person, DateTimeOffset now)
    {
        Open(person, now);
        (ReadAt, ReadBy) = ReadAt is null ? (now, person) : (ReadAt, ReadBy);
    }

    public void Printed(DateOnly day, string? note) => (PrintedOn, PrintedNote) = (day, note);
}
