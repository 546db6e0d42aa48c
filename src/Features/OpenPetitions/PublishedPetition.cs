using System.Text.Json;
using CauNoi.OpenPetitions.Rules;

namespace CauNoi.OpenPetitions;

/// <summary>The published copy as it lies in its table.</summary>
public sealed class PublishedPetition
{
    /// <summary>A point is told to about a hundred metres: the nearest house is not.</summary>
    private const int PointDigits = 3;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Code { get; init; }

    /// <summary>Newest first: the day of receipt, then the moment of publication. It never changes.</summary>
    public long Rank { get; init; }

    public int Unit { get; private set; }

    public int? Area { get; private set; }

    public string Category { get; private set; } = "";

    public string CategoryTitle { get; private set; } = "";

    public PublicClass Class { get; private set; }

    public PublicState State { get; private set; }

    public PublicOutcome? Outcome { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public DateOnly? SortedOn { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public bool? InTime { get; private set; }

    public string Holder { get; private set; } = "";

    public DateOnly? HeldSince { get; private set; }

    public string? Agency { get; private set; }

    public DateOnly? WaitingSince { get; private set; }

    public string? LatenessBasis { get; private set; }

    public bool Proven { get; private set; }

    public SenderSaid Sender { get; private set; }

    public int Reopened { get; private set; }

    public int PromisesMoved { get; private set; }

    public string? Title { get; private set; }

    public string? Text { get; private set; }

    public string? Answer { get; private set; }

    public string? Withheld { get; private set; }

    public string? WithheldTitle { get; private set; }

    public string? Place { get; private set; }

    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    /// <summary>As JSON.</summary>
    public string Pictures { get; private set; } = "[]";

    /// <summary>As JSON.</summary>
    public string Path { get; private set; } = "[]";

    public DateTimeOffset PublishedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public IReadOnlyList<PublicPicture> PictureList => JsonSerializer.Deserialize<List<PublicPicture>>(Pictures)!;

    public IReadOnlyList<PublicStep> Steps => JsonSerializer.Deserialize<List<PublicStep>>(Path)!;

    /// <summary>What stands for it in lists: its title, or what kind of thing it is where nothing of it is shown.</summary>
    public string Shown => Title ?? $"{PublicWords.Word(Class)} về {char.ToLowerInvariant(CategoryTitle[0])}{CategoryTitle[1..]}";

    /// <summary>Lateness is the Front's own always, an agency's only where a public basis says so.</summary>
    public bool LatenessSayable => Agency is null || LatenessBasis is not null;

    /// <summary>The first day on which it may be said to be late.</summary>
    public DateOnly? OverdueFrom => DueOn is { } due && LatenessSayable && PublicWords.IsOpen(State) ? due.AddDays(1) : null;

    internal static PublishedPetition Of(PublishedCopy copy, DateTimeOffset now)
    {
        var row = new PublishedPetition { Code = copy.Code, Rank = RankOf(copy.ReceivedOn, now), PublishedAt = now };
        row.Fill(copy, now);
        return row;
    }

    internal void Fill(PublishedCopy copy, DateTimeOffset now)
    {
        (Unit, Area, Category, CategoryTitle, Class, State, Outcome) = (copy.Unit, copy.Area, copy.Category, copy.CategoryTitle, copy.Class, copy.State, copy.Outcome);
        (ReceivedOn, SortedOn, DueOn, AnsweredOn, ClosedOn) = (copy.ReceivedOn, copy.SortedOn, copy.DueOn, copy.AnsweredOn, copy.ClosedOn);
        InTime = copy.InTime;
        (Holder, HeldSince, Agency, WaitingSince, LatenessBasis) = (copy.Holder, copy.HeldSince, copy.Agency, copy.WaitingSince, copy.LatenessBasis);
        (Proven, Sender, Reopened, PromisesMoved) = (copy.Proven, copy.Sender, copy.Reopened, copy.PromisesMoved);
        (Title, Text, Answer, Withheld, WithheldTitle, Place) = (copy.Title, copy.Text, copy.Answer, copy.Withheld, copy.WithheldTitle, copy.Place);
        (Latitude, Longitude) = (Rounded(copy.Latitude), Rounded(copy.Longitude));
        (Pictures, Path) = (JsonSerializer.Serialize(copy.Pictures, Plain), JsonSerializer.Serialize(copy.Path, Plain));
        ChangedAt = now;
    }

    /// <summary>The day, 32 bits of seconds, 8 bits of fractions: cases of one day stand in the order in which they were published.</summary>
    internal static long RankOf(DateOnly received, DateTimeOffset now) =>
        ((long)received.DayNumber << 40) | ((now.ToUnixTimeSeconds() & 0xFFFF_FFFF) << 8) | (uint)(now.Millisecond / 4);

    /// <summary>A point as it is told.</summary>
    public static double? Rounded(double? degrees) => degrees is { } d ? Math.Round(d, PointDigits) : null;
}
