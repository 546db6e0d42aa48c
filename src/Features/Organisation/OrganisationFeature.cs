namespace CauNoi.Organisation;

/// <summary>Front door.</summary>
public sealed class OrganisationFeature;
