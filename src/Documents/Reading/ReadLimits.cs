namespace CauNoi.Documents.Reading;

/// <summary>What one document may cost. The usual values are generous for a real programme and small for an attack.</summary>
public sealed record ReadLimits
{
    public static readonly ReadLimits Usual = new();

    public long MostBytes { get; init; } = 100L << 20;

    public int MostPages { get; init; } = 300;

    /// <summary>Time for everything but recognising pictures of text.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Memory of each foreign program; the readers in this process are bounded by what they unpack.</summary>
    public long ProcessBytes { get; init; } = 512L << 20;

    /// <summary>What one part of a packed file may unpack to.</summary>
    public long MostPartBytes { get; init; } = 64L << 20;

    /// <summary>Elements of markup; a programme of 300 pages has about a hundred thousand.</summary>
    public int MostNodes { get; init; } = 3_000_000;

    /// <summary>Elements inside each other; Word nests about twenty.</summary>
    public int MostDepth { get; init; } = 200;

    /// <summary>Characters of the text that comes out.</summary>
    public int MostCharacters { get; init; } = 8_000_000;

    /// <summary>Points of a picture, along one side.</summary>
    public int MostPictureSide { get; init; } = 12_000;

    /// <summary>Time for the picture of one page.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Pictures of pages read at the same time.</summary>
    public int PagesAtOnce { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);
}
