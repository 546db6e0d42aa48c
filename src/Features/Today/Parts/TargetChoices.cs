using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Access;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Today.Rules;
using CauNoi.Today.Sheet;

namespace CauNoi.Today.Parts;

/// <summary>Who can be handed a duty, and who can be asked to help: neighbours only, so that a form tells nobody who works elsewhere.</summary>
/// <param name="Hand">For handing over: people of the own unit and of the duty's, and the units directly below.</param>
/// <param name="Help">For asking: people of the own unit, and the unit above.</param>
public sealed record TargetChoices(IReadOnlyList<FieldChoice> Hand, IReadOnlyList<FieldChoice> Help)
{
    public static readonly TargetChoices None = new([], []);

    internal static async Task<TargetChoices> For(Visit visit, HolderReader holders, UnitMaps maps, DutySheet sheet)
    {
        if (visit.Actor.Hat is not { } hat) return None;
        var (tree, unit) = (await visit.Tree(), sheet.Duty.Unit);
        var seats = Successors.Today(hat.Unit, tree, maps.Successions);
        var places = Successors.Today(unit, tree, maps.Successions);
        var near = seats.Concat(places).Distinct().ToArray();
        // A person with two roles here is one person. Who may not see the thing cannot do it either.
        var people = (await holders.Read(near, VietnamTime.DayOf(visit.Now), visit.Stop))
            .Where(h => h.Account != visit.Actor.Id && !sheet.HiddenFrom.Contains(h.Account) && DutyRoles.OfUnit.Contains(h.Role)).DistinctBy(h => h.Account)
            .Select(h => Choice(new DutyTarget(h.Account, null), $"{h.Name}, {Spoken(h, tree)}")).ToList();
        var below = seats.SelectMany(tree.Children).Where(n => n.Unit != unit).Select(n => Choice(new DutyTarget(null, n.Unit), n.Name));
        var above = seats.Concat(places).Select(u => tree.Find(u)?.Parent).OfType<int>().Distinct().Where(u => !seats.Contains(u))
            .Select(u => Choice(new DutyTarget(null, u), tree.Find(u)!.Name));
        return new TargetChoices([.. people, .. below], [.. above, .. people]);
    }

    private static string Spoken(RoleHolder holder, UnitTree tree) => $"{Ui.Words.Spoken.Small(holder.Role.Title)}, {tree.Find(holder.Unit)?.Name ?? "đơn vị cũ"}";

    private static FieldChoice Choice(DutyTarget target, string label) => new($"{target}", label);
}
