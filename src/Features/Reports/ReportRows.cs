namespace CauNoi.Reports;

/// <summary>What a person wrote at a place of a report. Never changed: whoever writes again adds the next one.</summary>
public sealed class ReportText
{
    public Guid Report { get; init; }

    /// <summary>The key of the block it stands in.</summary>
    public required string Place { get; init; }

    public int No { get; init; }

    /// <summary>Empty takes back what was written: the program's own words stand again.</summary>
    public required string Words { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A report as it stood at a moment, whole, with the horizon of its figures and its hash.</summary>
public sealed class FrozenReport
{
    public const string Sent = "sent", Settled = "settled";

    public Guid Report { get; init; }

    public int No { get; init; }

    public required string Kind { get; init; }

    /// <summary>The written report as JSON, byte for byte what was hashed.</summary>
    public required string Content { get; init; }

    public required byte[] Hash { get; init; }

    public long Watermark { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>That a report went to an addressee.</summary>
public sealed class Delivery
{
    public Guid Report { get; init; }

    /// <summary>By which rule it was owed.</summary>
    public required string Rule { get; init; }

    public required string Addressee { get; init; }

    public required string Via { get; init; }

    /// <summary>Whether the addressee reads it here.</summary>
    public bool Inside { get; init; }

    public DateTimeOffset SentAt { get; set; }
}

/// <summary>Why a report came back, at its place.</summary>
public sealed class Remark
{
    /// <summary>The report as a whole.</summary>
    public const string Whole = "toan-bo";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Report { get; init; }

    public required string Place { get; init; }

    public required string Words { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Done with: the report was sent again.</summary>
    public bool Ended { get; set; }
}

/// <summary>A number of a unit's register, given to a report.</summary>
public sealed class DrawnNumber
{
    public int Unit { get; init; }

    public int Year { get; init; }

    /// <summary>Reports, programmes and letters are numbered apart.</summary>
    public required string Series { get; init; }

    public int Number { get; init; }

    public Guid Report { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A period and a day that somebody fixed for a rule without days of its own.</summary>
public sealed class FixedDayRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Rule { get; init; }

    public int Unit { get; init; }

    public required string Period { get; init; }

    public DateOnly Due { get; init; }

    public required string Words { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>One press that reminded units of a report.</summary>
public sealed class Reminder
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Unit { get; init; }

    public required string Template { get; init; }

    public required string Period { get; init; }

    public required int[] Units { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }
}
