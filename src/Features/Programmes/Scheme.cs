namespace CauNoi.Programmes;

/// <summary>Đề án: a piece of work of its own within a programme, with milestones.</summary>
public sealed class Scheme
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Programme { get; init; }

    public int Unit { get; init; }

    public int No { get; init; }

    public required string Title { get; init; }

    public int Lead { get; init; }

    public DateOnly First { get; init; }

    public DateOnly Last { get; init; }

    /// <summary>By which decision it was added.</summary>
    public required string Basis { get; init; }
}

/// <summary>Something that a scheme shall have done by a day.</summary>
public sealed class Milestone
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Scheme { get; init; }

    public required string Words { get; init; }

    public DateOnly Due { get; init; }

    public DateOnly? DoneOn { get; private set; }

    public string? DoneWords { get; private set; }

    public uint Version { get; init; }

    public void Done(DateOnly on, string words) => (DoneOn, DoneWords) = (on, words);
}
