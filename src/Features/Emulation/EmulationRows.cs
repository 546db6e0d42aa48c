using CauNoi.Emulation.Rules;

namespace CauNoi.Emulation;

/// <summary>A round of emulation, or the yearly content of an organisation: what for, how much, who leads, when it is looked at.</summary>
public sealed class EmulationRound
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public required string Title { get; init; }

    public required string Criteria { get; init; }

    /// <summary>How much: a number with its words.</summary>
    public decimal Goal { get; init; }

    public required string GoalWords { get; init; }

    /// <summary>The post that leads, not a name.</summary>
    public required string Leader { get; init; }

    public DateOnly First { get; init; }

    public DateOnly Last { get; init; }

    public DateOnly CheckOn { get; init; }

    public Guid OpenedBy { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public string Review { get; set; } = "";

    public Guid? ClosedBy { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public uint Version { get; init; }
}

/// <summary>What a unit promised in a round, and what came of it.</summary>
public sealed class EmulationEntry
{
    public Guid Id { get; init; }

    public Guid Round { get; init; }

    public int Unit { get; init; }

    public required string Words { get; init; }

    public decimal Number { get; init; }

    public Guid RegisteredBy { get; init; }

    public DateTimeOffset RegisteredAt { get; init; }

    public string Result { get; set; } = "";

    public decimal? Reached { get; set; }

    public DateTimeOffset? ResultAt { get; set; }

    public uint Version { get; init; }
}

/// <summary>A review (sơ kết, tổng kết, kiểm điểm phối hợp) over a programme and a stretch of time; also one held before this system.</summary>
public sealed class EmulationReview
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public required string Kind { get; init; }

    public Guid? Programme { get; init; }

    public required string Title { get; init; }

    public DateOnly First { get; init; }

    public DateOnly Last { get; init; }

    public ReviewState State { get; set; } = ReviewState.Planned;

    /// <summary>What units are asked to say.</summary>
    public string Asks { get; init; } = "";

    /// <summary>The kind of unit directly below that is asked; empty for none.</summary>
    public string Contributors { get; init; } = "";

    /// <summary>The day of the conference.</summary>
    public DateOnly? HeldOn { get; set; }

    public string Results { get; set; } = "";

    public string Limits { get; set; } = "";

    public string Next { get; set; } = "";

    /// <summary>The figures of the programme's targets as they were when it was issued, a line each.</summary>
    public string Figures { get; set; } = "";

    public string Hash { get; set; } = "";

    /// <summary>It was held before the system was there, and came by a table.</summary>
    public bool Imported { get; init; }

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public Guid? IssuedBy { get; set; }

    public DateTimeOffset? IssuedAt { get; set; }

    public uint Version { get; init; }
}

/// <summary>A unit is asked for its part of a review.</summary>
public sealed class ReviewRequest
{
    public Guid Review { get; init; }

    public int Unit { get; init; }

    /// <summary>The record of its duty.</summary>
    public Guid Record { get; init; } = Guid.CreateVersion7();

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>What it sent; null until it did.</summary>
    public Guid? Part { get; set; }
}

/// <summary>What one party of a coordination, or one unit that was asked, did and did not do.</summary>
public sealed class ReviewPart
{
    public Guid Id { get; init; }

    public Guid Review { get; init; }

    public required string Party { get; init; }

    public int Done { get; init; }

    public int NotDone { get; init; }

    public string Words { get; init; } = "";

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A paper or a photo that proves what a review says; taken out, only its line is left.</summary>
public sealed class ReviewFile
{
    public Guid Id { get; init; }

    public Guid Review { get; init; }

    /// <summary>The content; null once it was taken out.</summary>
    public Guid? File { get; set; }

    /// <summary>What it is.</summary>
    public required string Words { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Why it was taken out.</summary>
    public string Why { get; private set; } = "";

    public Guid? RemovedBy { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public uint Version { get; init; }

    public void Remove(string why, Guid by, DateTimeOffset now) => (File, Why, RemovedBy, RemovedAt) = (null, why, by, now);
}

/// <summary>A lesson: where, what worked, what it costs, what to mind.</summary>
public sealed class Lesson
{
    public Guid Id { get; init; }

    public Guid? Review { get; init; }

    /// <summary>A review, a pilot, an inspection, daily work.</summary>
    public required string Source { get; init; }

    public int Unit { get; init; }

    public required string Title { get; init; }

    public string Context { get; init; } = "";

    public required string Worked { get; init; }

    public string Cost { get; init; } = "";

    public string Caution { get; init; } = "";

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}

/// <summary>A lesson was used in a programme.</summary>
public sealed class LessonUse
{
    public Guid Lesson { get; init; }

    public Guid Programme { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }
}
