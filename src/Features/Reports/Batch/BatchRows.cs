namespace CauNoi.Reports.Batch;

/// <summary>Reports of many units as one archive.</summary>
public sealed class ReportBatch
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who asked for it.</summary>
    public int Unit { get; init; }

    public required string Template { get; init; }

    public required string Period { get; init; }

    public required string Format { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>All files in one, once all are done.</summary>
    public Guid? Archive { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>One report of a batch; done when it has a moment.</summary>
public sealed class BatchItem
{
    public Guid Batch { get; init; }

    public int Unit { get; init; }

    public Guid? File { get; set; }

    /// <summary>Why there is no file.</summary>
    public string Why { get; set; } = "";

    public DateTimeOffset? At { get; set; }
}
