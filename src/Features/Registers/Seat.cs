using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;

namespace CauNoi.Registers;

/// <summary>Whose register somebody keeps: that of the unit they work for, as it stands today.</summary>
internal static class Seat
{
    public static async Task<UnitNode?> Of(Visit visit, UnitMaps maps)
    {
        var tree = await visit.Tree();
        return visit.Actor.Hat is { } hat ? Successors.Today(hat.Unit, tree, maps.Successions).Where(tree.Has).Order().Select(tree.Find).FirstOrDefault() : null;
    }
}
