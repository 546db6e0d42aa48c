using System.Text.Json;
using CauNoi.Kernel.Targets;

namespace CauNoi.Programmes;

/// <summary>Whether a target still counts.</summary>
public enum TargetState
{
    Stands,
    Closed,
}

/// <summary>A target as stored; what it says stands in its wordings.</summary>
public sealed class TargetRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Programme { get; init; }

    /// <summary>The issuer of the programme, again: figures are joined to it.</summary>
    public int Unit { get; init; }

    public int No { get; init; }

    /// <summary>The paragraph that it comes from.</summary>
    public Guid? Clause { get; set; }

    public TargetState State { get; private set; } = TargetState.Stands;

    /// <summary>An earlier target that this one carries on; closed when this one begins to hold.</summary>
    public Guid? Replaces { get; set; }

    /// <summary>From this day on it binds nobody; earlier periods keep it.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public void Close(DateOnly on) => (State, ClosedOn) = (TargetState.Closed, on);
}

/// <summary>How a target reads from a day on, as stored, with who wrote, decided and agreed to it.</summary>
public sealed class WordingRow
{
    public Guid Target { get; init; }

    public DateOnly FromDay { get; init; }

    public required string Title { get; set; }

    public required string Quote { get; set; }

    public required string Place { get; set; }

    public required string[] Kinds { get; set; }

    public int? Organisation { get; set; }

    public required string Formula { get; set; }

    public Comparator Comparator { get; set; }

    public decimal Goal { get; set; }

    public required string GoalUnit { get; set; }

    public Cadence Cadence { get; set; }

    public DateOnly First { get; set; }

    public DateOnly Last { get; set; }

    public TargetReach Reach { get; set; }

    public string? Whole { get; set; }

    public string? Among { get; set; }

    public string Trajectory { get; set; } = "[]";

    public int Lead { get; set; }

    public string Parts { get; set; } = "[]";

    public decimal? Evidence { get; set; }

    public string? Understood { get; set; }

    /// <summary>The document that says so; empty for the first wording, which stands in the programme itself.</summary>
    public required string Decision { get; init; }

    public required string Reason { get; init; }

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? AgreedBy { get; private set; }

    public DateTimeOffset? AgreedAt { get; private set; }

    public uint Version { get; init; }

    public bool Live => DecidedAt is not null && AgreedAt is not null;

    public IReadOnlyList<TargetPoint> Points
    {
        get => JsonSerializer.Deserialize<TargetPoint[]>(Trajectory)!;
        set => Trajectory = JsonSerializer.Serialize(value.OrderBy(p => p.Day));
    }

    public IReadOnlyList<TargetPart> Shares
    {
        get => JsonSerializer.Deserialize<TargetPart[]>(Parts)!;
        set => Parts = JsonSerializer.Serialize(value);
    }

    /// <summary>A first wording, or an amendment that names its decision and reason.</summary>
    public static WordingRow Of(Guid target, TargetWording wording, string decision, string reason, Guid by, DateTimeOffset now)
    {
        var row = new WordingRow
        {
            Target = target, FromDay = wording.From, Title = "", Quote = "", Place = "", Kinds = [], Formula = "", GoalUnit = "", Decision = decision, Reason = reason, MadeBy = by, MadeAt = now,
        };
        row.Fill(wording);
        return row;
    }

    /// <summary>Takes over what a wording says; from when it holds stays.</summary>
    public void Fill(TargetWording wording)
    {
        (Title, Quote, Place, Kinds, Organisation) = (wording.Title, wording.Quote, wording.Place, [.. wording.Kinds], wording.Organisation);
        (Formula, Comparator, Goal, GoalUnit) = (wording.Formula, wording.Comparator, wording.Goal, wording.Unit);
        (Cadence, First, Last, Reach) = (wording.Time.Cadence, wording.Time.First, wording.Time.Last, wording.Reach);
        (Whole, Among, Lead, Evidence, Understood) = (wording.Whole, wording.Among, wording.Lead, wording.Evidence, wording.Understood);
        (Points, Shares) = (wording.Trajectory, wording.Parts);
    }

    public void Decide(Guid by, DateTimeOffset now) => (DecidedBy, DecidedAt) = (by, now);

    public void Agree(string understood, Guid by, DateTimeOffset now) => (Understood, AgreedBy, AgreedAt) = (understood, by, now);

    /// <summary>What was agreed to reads otherwise now: it is to be agreed anew.</summary>
    public void Unsettle() => (AgreedBy, AgreedAt) = (null, null);

    public TargetWording Read() => new()
    {
        From = FromDay, Title = Title, Quote = Quote, Place = Place, Kinds = Kinds, Organisation = Organisation, Formula = Formula, Comparator = Comparator,
        Goal = Goal, Unit = GoalUnit, Time = new TargetTime(Cadence, First, Last), Reach = Reach, Whole = Whole, Among = Among, Trajectory = Points, Lead = Lead,
        Parts = Shares, Evidence = Evidence, Understood = AgreedAt is null ? null : Understood,
    };
}
