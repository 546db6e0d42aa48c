namespace CauNoi.Programmes;

/// <summary>Đề xuất nguồn lực: what a scheme asks somebody for, and what they answered.</summary>
public sealed class SchemeRequest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Scheme { get; init; }

    /// <summary>Of whom: a body or an agency, never a person.</summary>
    public required string AskedOf { get; init; }

    public required string Words { get; init; }

    /// <summary>How much money, where it is about money.</summary>
    public long? Amount { get; init; }

    public DateOnly AskedOn { get; init; }

    public Guid AskedBy { get; init; }

    public DateOnly? AnsweredOn { get; private set; }

    public string? Answer { get; private set; }

    /// <summary>How much was granted.</summary>
    public long? Granted { get; private set; }

    /// <summary>Guards against two people noting an answer at once.</summary>
    public uint Version { get; init; }

    public void Answered(DateOnly on, string words, long? granted) => (AnsweredOn, Answer, Granted) = (on, words, granted);
}
