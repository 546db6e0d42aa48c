using CauNoi.Denunciations.Rules;

namespace CauNoi.Denunciations;

/// <summary>What goes into the sealed store, readable for the last time.</summary>
/// <param name="Slip">Its number, code and secret.</param>
/// <param name="Unit">To whose openers; where they are fewer than two, to those of the nearest unit above.</param>
/// <param name="Kind">Which of the two things it is.</param>
/// <param name="Door">How it came.</param>
/// <param name="Said">All that was said, line by line.</param>
public sealed record Denunciation(DenunciationSlip Slip, int Unit, DenunciationKind Kind, DenunciationDoor Door, IReadOnlyList<SaidLine> Said)
{
    public IReadOnlyList<SaidFile> Files { get; init; } = [];

    /// <summary>When it was first received, where that was earlier.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
}

/// <summary>One thing that was said.</summary>
/// <param name="Label">What it answers.</param>
/// <param name="Text">The words.</param>
/// <param name="Identifies">Whether it tells who said it: kept out of what goes to other bodies (Decree 154/2026, Article 12(2)).</param>
public sealed record SaidLine(string Label, string Text, bool Identifies = false);

/// <summary>A file that came with it.</summary>
public sealed record SaidFile(string Name, string Type, byte[] Bytes);
