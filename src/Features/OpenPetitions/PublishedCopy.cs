using CauNoi.OpenPetitions.Rules;

namespace CauNoi.OpenPetitions;

/// <summary>
/// What the public may know of a case, and nothing else: the room of petitions makes it, masked, after every step of a case
/// that a person has classified. Never of a denunciation, and never of a case that is about somebody who would have received it.
/// </summary>
public sealed record PublishedCopy
{
    /// <summary>Eight signs, with their dash or without.</summary>
    public required string Code { get; init; }

    /// <summary>The unit whose desk received it.</summary>
    public required int Unit { get; init; }

    /// <summary>The unit of the place, where it is known.</summary>
    public int? Area { get; init; }

    public required string Category { get; init; }

    public required string CategoryTitle { get; init; }

    public required PublicClass Class { get; init; }

    public required PublicState State { get; init; }

    public PublicOutcome? Outcome { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public DateOnly? SortedOn { get; init; }

    /// <summary>The day of the clock that runs; a promised day while there is a promise.</summary>
    public DateOnly? DueOn { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>Whether the answer came by the day it was due; nothing before it came.</summary>
    public bool? InTime { get; init; }

    /// <summary>By name, who holds it now.</summary>
    public required string Holder { get; init; }

    public DateOnly? HeldSince { get; init; }

    /// <summary>By name, the agency outside the Front that owes the answer.</summary>
    public string? Agency { get; init; }

    /// <summary>Since when that agency has been waited for.</summary>
    public DateOnly? WaitingSince { get; init; }

    /// <summary>The *căn cứ công khai*: only with it is an agency's lateness said. Nothing where there is none.</summary>
    public string? LatenessBasis { get; init; }

    /// <summary>The answer carries evidence.</summary>
    public bool Proven { get; init; }

    public SenderSaid Sender { get; init; }

    public int Reopened { get; init; }

    public int PromisesMoved { get; init; }

    /// <summary>Title, text and answer as masked by a person; all null while not published.</summary>
    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Answer { get; init; }

    /// <summary>Why title and text are not shown: the id of a reason, counted publicly.</summary>
    public string? Withheld { get; init; }

    /// <summary>The same in words.</summary>
    public string? WithheldTitle { get; init; }

    /// <summary>Masked words of the place.</summary>
    public string? Place { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public IReadOnlyList<PublicPicture> Pictures { get; init; } = [];

    /// <summary>The whole way, oldest first.</summary>
    public IReadOnlyList<PublicStep> Path { get; init; } = [];
}

/// <summary>A picture in its public form, blurred in the pixels where a person said so; the hashes name files in the store.</summary>
public sealed record PublicPicture(string Large, string Small, string Words, int Width, int Height);

/// <summary>One line of the way.</summary>
/// <param name="On">The day.</param>
/// <param name="Line">What happened.</param>
/// <param name="Words">What was said, masked.</param>
/// <param name="Holder">By name, who held the case from then on.</param>
/// <param name="IdleDays">Days after this line in which nothing happened; counted against the holder. Not for the last line: it is counted when shown.</param>
public sealed record PublicStep(DateOnly On, string Line, string? Words, string Holder, int IdleDays);
