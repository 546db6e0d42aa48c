using CauNoi.Account;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Fields;

/// <summary>"Who answers for this field at this unit on this day?" for whoever routes something: petitions, invitations, drafts.</summary>
public sealed class WhoAnswers(AppDb db)
{
    // The chair of a commune, and of the province the standing board, which acts for its chair.
    private static readonly string[] ChairRoles = [Role.CommuneChair.Name, Role.StandingBoard.Name];

    public async Task<Answerer?> For(UnitTree tree, int unit, string field, CancellationToken stop) =>
        (await Read([.. tree.Path(unit).Select(n => n.Unit)], stop)).For(tree, unit, field);

    /// <summary>All assignments and chairs of some units, to be asked many times. Two queries.</summary>
    public async Task<Answers> Read(int[] units, CancellationToken stop)
    {
        var officers = await db.FieldOfficers().AsNoTracking().Where(o => units.Contains(o.Unit)).ToListAsync(stop);
        var chairs = await db.Set<RoleGrant>().AsNoTracking().Where(g => units.Contains(g.Unit) && ChairRoles.Contains(g.Role) && g.EndedAt == null)
            .OrderBy(g => g.ValidFrom).ThenBy(g => g.Id).Select(g => new Chair(g.Unit, g.Account, g.ValidFrom, g.ValidUntil)).ToListAsync(stop);
        return new Answers([.. officers.Select(o => o.Assignment)], chairs);
    }
}

/// <summary>Assignments and chairs as loaded.</summary>
public sealed record Answers(IReadOnlyList<Assignment> Assignments, IReadOnlyList<Chair> Chairs)
{
    public Answerer? For(UnitTree tree, int unit, string field) => FieldRules.WhoAnswers(field, tree.Path(unit), Assignments, Chairs, tree.Map);
}
