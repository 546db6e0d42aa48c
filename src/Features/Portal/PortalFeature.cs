namespace CauNoi.Portal;

/// <summary>Front door.</summary>
public sealed class PortalFeature;
