using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Found;

/// <summary>Lays the first units of an installation, the root before all others. Only into an empty installation.</summary>
public sealed class FoundUnits(AppDb db, Changes changes, UnitMaps maps)
{
    public async Task<Refusal?> Run(IReadOnlyList<UnitNode> units, CancellationToken stop)
    {
        if (await db.Set<UnitRow>().AnyAsync(stop)) return new Refusal("Hệ thống đã có đơn vị, không lập lại từ đầu.");
        var change = changes.Begin(OrganisationActs.Found, Actor.Program, units[0].Unit, "units");
        change.Note("units", units.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var unit in units)
            change.Add(UnitRow.Of(unit, change.Now));
        var refused = await change.Save(stop);
        maps.Forget();
        return refused;
    }
}
