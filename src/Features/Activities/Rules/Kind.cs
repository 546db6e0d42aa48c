using CauNoi.Kernel.Duties;

namespace CauNoi.Activities.Rules;

/// <summary>When records of a kind are shown to everybody.</summary>
public enum KindPublic
{
    Never,
    AfterConfirmation,
}

/// <summary>A kind of activity, as data: its questions, its life, what it leaves to be counted and what is owed about it.</summary>
/// <param name="Name">Stable English name; the name of its file.</param>
/// <param name="Version">Rises with every change; records keep the version they were written by.</param>
/// <param name="Title">What people call it, one of them: "Ngày hội Đại đoàn kết".</param>
/// <param name="Basis">The document that asks for it.</param>
public sealed record Kind(string Name, int Version, string Title, string Basis)
{
    /// <summary>The group under which it stands in lists of kinds.</summary>
    public required string Group { get; init; }

    /// <summary>Address and name of files: Vietnamese without marks.</summary>
    public required string Slug { get; init; }

    public bool Confirmed { get; init; } = true;

    public DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Kinds of unit that record it.</summary>
    public required IReadOnlySet<string> RecordedBy { get; init; }

    public KindLife Life { get; init; }

    /// <summary>What the day of the record is called: "Ngày tổ chức".</summary>
    public string DayLabel { get; init; } = "Ngày";

    public required IReadOnlyList<KindState> States { get; init; }

    public required IReadOnlyList<KindField> Fields { get; init; }

    public IReadOnlyList<KindFact> Facts { get; init; } = [];

    public IReadOnlyList<KindDuty> Duties { get; init; } = [];

    /// <summary>How many photos may go with it.</summary>
    public int Photos { get; init; }

    public KindPublic Public { get; init; }

    /// <summary>Whether people ask questions at it, each written down with its answer or with a promise.</summary>
    public bool Questions { get; init; }

    /// <summary>Fields that, equal on the same unit and day, mean that it is the same thing written twice.</summary>
    public IReadOnlyList<string> SameWhen { get; init; } = [];

    /// <summary>How many years records are kept.</summary>
    public int KeptYears { get; init; } = 10;

    /// <summary>How long it takes to fill, measured on the screen, never per person.</summary>
    public int Seconds { get; init; }

    /// <summary>The state a new record begins in.</summary>
    public KindState First => States[0];

    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);

    public KindState StateNamed(string name) => name == KindStates.Withdrawn ? KindStates.WithdrawnState : States.First(s => s.Name == name);

    public KindField Field(string name) => Fields.First(f => f.Name == name);
}

/// <summary>Something owed about a kind, again and again: hold the festival before 18/11, look at each model once a year.</summary>
/// <param name="Name">Stable English name within the kind.</param>
/// <param name="Title">What is owed, as a verb phrase.</param>
/// <param name="Duty">As the inbox and the reference know it.</param>
public sealed record KindDuty(string Name, string Title, DutyKind Duty)
{
    /// <summary>Kinds of unit that owe it.</summary>
    public required IReadOnlySet<string> OwedBy { get; init; }

    /// <summary>Between which days of a year it must be done.</summary>
    public required KindSeason Season { get; init; }

    /// <summary>States of a record that prove it done.</summary>
    public required IReadOnlySet<string> DoneIn { get; init; }
}
