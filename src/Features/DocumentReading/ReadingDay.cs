namespace CauNoi.DocumentReading;

/// <summary>A day that a document names, as the calendar shows it.</summary>
public sealed class ReadingDay
{
    public Guid Document { get; init; }

    public int Unit { get; init; }

    public DateOnly Day { get; init; }

    public required string Name { get; init; }

    public DateTimeOffset At { get; init; }
}
