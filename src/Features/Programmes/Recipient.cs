namespace CauNoi.Programmes;

/// <summary>One line of "Nơi nhận": kinds of unit at or below the issuer, one unit, or words only for those outside.</summary>
public sealed class Recipient
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Programme { get; init; }

    public int No { get; init; }

    public required string Words { get; init; }

    public required string[] Kinds { get; init; }

    public int? Unit { get; init; }
}

/// <summary>A unit to which an issued programme came, and who there has read it.</summary>
public sealed class Receipt
{
    public Guid Programme { get; init; }

    public int Unit { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? ReadAt { get; private set; }

    public Guid? ReadBy { get; private set; }

    public void Read(Guid by, DateTimeOffset now) => (ReadBy, ReadAt) = (ReadBy ?? by, ReadAt ?? now);
}
