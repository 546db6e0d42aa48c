namespace CauNoi.Feedback;

/// <summary>Front door.</summary>
public sealed class FeedbackFeature;
