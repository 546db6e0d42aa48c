namespace CauNoi.Operations;

/// <summary>Front door.</summary>
public sealed class OperationsFeature;
