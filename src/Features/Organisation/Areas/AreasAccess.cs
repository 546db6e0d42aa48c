using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;

namespace CauNoi.Organisation.Areas;

/// <summary>A commune keeps its own residential areas, and nobody else's.</summary>
public static class AreasAccess
{
    public static readonly Permission Areas = new("organisation.areas", "Ghi khu dân cư của xã mình", Role.CommuneOfficer, Role.CommuneChair);

    /// <summary>The commune of the address when this person keeps it; null otherwise.</summary>
    internal static async Task<UnitNode?> Commune(Visit visit, int unit) =>
        (await visit.Reach(Areas)).Covers(unit) && (await visit.Tree()).Find(unit) is { Kind: UnitKinds.Commune } commune ? commune : null;
}
