using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;

namespace CauNoi.Organisation.Import;

/// <summary>Who may take in official lists. The technical administrator keeps machines and has no business data.</summary>
public static class ImportAccess
{
    public static readonly Permission Import = new("organisation.import", "Nạp danh sách đơn vị chính thức của tỉnh",
        Role.RulesOfficer, Role.DepartmentHead, Role.StandingBoard);

    /// <summary>The unit within which the lists of this person may change anything: the own one, a department's province for its head.</summary>
    internal static async Task<UnitNode?> Scope(Visit visit)
    {
        var tree = await visit.Tree();
        if (visit.Actor.Hat is not { } hat || !(await visit.Reach(Import)).Covers(hat.Unit)) return null;
        var own = tree.Find(hat.Unit);
        return own is { Kind: UnitKinds.Department, Parent: { } above } ? tree.Find(above) : own;
    }
}
