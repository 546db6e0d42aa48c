namespace CauNoi.Organisation;

/// <summary>Stored names of the kinds of unit.</summary>
public static class UnitKinds
{
    public const string Province = "province";

    /// <summary>Until 30/06/2025: since then local government has two levels.</summary>
    public const string District = "district";
    public const string Commune = "commune";
    public const string ResidentialArea = "residential-area";
    public const string Department = "department";
    public const string MemberOrganisation = "member-organisation";
    public const string SharedOffice = "shared-office";
    public const string ExternalAgency = "external-agency";
}
