namespace CauNoi.Documents.Writing.Word;

/// <summary>Lengths as Word counts them.</summary>
internal static class Lengths
{
    /// <summary>Millimetres to twentieths of a point.</summary>
    public static int Twips(decimal millimetres) => (int)Math.Round(millimetres * 1_440 / 25.4m);

    /// <summary>Points to twentieths of a point.</summary>
    public static int OfPoints(decimal points) => (int)Math.Round(points * 20);

    /// <summary>Points to half points, in which sizes of letters are given.</summary>
    public static string Half(decimal points) => $"{(int)Math.Round(points * 2)}";

    /// <summary>Twentieths of a point to the unit of drawings.</summary>
    public static long Drawing(int twips) => twips * 635L;

    /// <summary>Millimetres to the unit of drawings.</summary>
    public static long DrawingOf(decimal millimetres) => (long)(millimetres * 36_000);
}
