namespace CauNoi.Reports;

/// <summary>What a unit says in a report that it will do next. A draft as the report is, until the report is signed; owed from then on.</summary>
public sealed class NextStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Report { get; init; }

    public required string Words { get; init; }

    /// <summary>The post that sees to it, not a name.</summary>
    public required string Who { get; init; }

    public DateOnly Due { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>When it became a duty of the unit.</summary>
    public DateTimeOffset? OwedAt { get; set; }

    public string Outcome { get; set; } = "";

    public Guid? DoneBy { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public uint Version { get; init; }
}
