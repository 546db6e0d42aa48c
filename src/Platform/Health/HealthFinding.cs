namespace CauNoi.Platform.Health;

/// <summary>How a part of the system is.</summary>
public enum HealthGrade
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Somebody should look; people can work.</summary>
    Watch,

    /// <summary>This node cannot serve.</summary>
    Bad,
}

/// <summary>What one look at one part found.</summary>
/// <param name="Part">Stable English name.</param>
/// <param name="Title">What people call the part.</param>
/// <param name="Grade">How it is.</param>
/// <param name="Sentence">With the figures, and what to do when it is not good.</param>
/// <param name="OfNode">It concerns this machine only, not the installation.</param>
public sealed record HealthFinding(string Part, string Title, HealthGrade Grade, string Sentence, bool OfNode = false);
