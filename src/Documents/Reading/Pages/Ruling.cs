namespace CauNoi.Documents.Reading.Pages;

/// <summary>A drawn line, level or upright, in the unit of its page.</summary>
/// <param name="Level">It runs from left to right.</param>
/// <param name="At">Its height on the page, or its distance from the left when it is upright.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(bool Level, double At, double From, double To);
