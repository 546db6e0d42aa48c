using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.Petitions.Rules;

/// <summary>Whether what somebody says can be taken in. Pure: everything needed is handed in.</summary>
public static class IntakeDecisions
{
    public const int MostPhotos = 5;

    /// <summary>The whole of Vietnam with its islands and seas, Hoàng Sa and Trường Sa among them; a point elsewhere is a slip of the finger.</summary>
    private static readonly (double South, double North, double West, double East) Country = (6.0, 23.6, 101.9, 118.0);

    /// <summary>What stands against it, all told at once.</summary>
    public static IReadOnlyList<Refusal> Take(IntakeFacts said, DateOnly today)
    {
        var refusals = new List<Refusal>();
        var words = Fold.Syllables(said.Text);
        // A voice note or a scanned letter says it instead of words.
        if (words.Count == 0 && !said.SpokenOrScanned) refusals.Add(IntakeRefusals.NoWords);
        else if (words.Count > 0 && words.Distinct().Count() < 2 && !said.SpokenOrScanned) refusals.Add(IntakeRefusals.TooThin);
        if (!said.CategoryKnown) refusals.Add(IntakeRefusals.CategoryUnknown);
        if (said.Phone.Length > 0 && PhoneDigits(said.Phone) is null) refusals.Add(IntakeRefusals.PhoneOdd);
        if (Point(said.Latitude, said.Longitude) is { } odd) refusals.Add(odd);
        if (said is { OnBehalf: true, Consented: false }) refusals.Add(IntakeRefusals.ConsentNeeded);
        if (said.ReceivedOn > today) refusals.Add(IntakeRefusals.LaterThanToday);
        if (said.Photos > MostPhotos || said.Voices > 1) refusals.Add(IntakeRefusals.TooManyFiles);
        return refusals;
    }

    /// <summary>The digits of a telephone number as people write it; nothing when it is none.</summary>
    public static string? PhoneDigits(string typed) => Telephone.Digits(typed) is { Length: >= 8 and <= 15 } digits ? digits : null;

    private static Refusal? Point(double? latitude, double? longitude) => (latitude, longitude) switch
    {
        (null, null) => null,
        ( { } south, { } east) when double.IsFinite(south) && double.IsFinite(east) && Math.Abs(south) <= 90 && Math.Abs(east) <= 180 =>
            south >= Country.South && south <= Country.North && east >= Country.West && east <= Country.East ? null : IntakeRefusals.PointOutside,
        _ => IntakeRefusals.PointOdd,
    };
}

/// <summary>What a decision about a submission needs to know of it.</summary>
public sealed record IntakeFacts(string Text)
{
    public bool SpokenOrScanned { get; init; }

    public bool CategoryKnown { get; init; } = true;

    public string Phone { get; init; } = "";

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public bool OnBehalf { get; init; }

    public bool Consented { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public int Photos { get; init; }

    public int Voices { get; init; }
}
