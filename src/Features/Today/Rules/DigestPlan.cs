using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;

namespace CauNoi.Today.Rules;

/// <summary>An open duty as the digest needs it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Unit">Who owes it.</param>
/// <param name="Day">The due day.</param>
public sealed record OpenDuty(Guid Id, string Kind, int Unit, DateOnly Day)
{
    /// <summary>To whom it was handed, if it was: then it is in no other inbox.</summary>
    public DutyTarget? HandedTo { get; init; }

    /// <summary>Who sees it besides: asked for help, or told because it is late.</summary>
    public IReadOnlyList<DutyTarget> AlsoSeenBy { get; init; } = [];

    /// <summary>For whom it does not exist because of a conflict of interest: not even as a number.</summary>
    public IReadOnlyList<Guid> HiddenFrom { get; init; } = [];
}

/// <summary>What one person is reminded of on one day: numbers only.</summary>
/// <param name="Late">Past their day.</param>
/// <param name="Today">Due today.</param>
/// <param name="Coming">Due later.</param>
public sealed record Digest(int Late, int Today, int Coming)
{
    public int Sum => Late + Today + Coming;
}

/// <summary>Works out who is reminded of how much on a day. Who is reminded of nothing is not in it.</summary>
/// <param name="Roles">The roles in whose inbox a kind of duty is.</param>
/// <param name="Rules">When to remind.</param>
/// <param name="Holidays">Days off.</param>
/// <param name="Tree">The tree of the day.</param>
/// <param name="Successions">Where roles and duties of units that are gone belong now.</param>
/// <param name="Holders">Who holds which role.</param>
public sealed record DigestPlan(
    IReadOnlyDictionary<string, IReadOnlyList<Role>> Roles, ReminderTable Rules, Holidays Holidays, UnitTree Tree, ILookup<int, Succession> Successions, IReadOnlyList<RoleHolder> Holders)
{
    public IReadOnlyDictionary<Guid, Digest> On(DateOnly day, IEnumerable<OpenDuty> duties)
    {
        var at = Holders.SelectMany(h => Seats(h).Select(unit => (unit, h))).ToLookup(p => p.unit, p => p.h);
        var people = Holders.ToLookup(h => h.Account);
        var told = new Dictionary<Guid, Digest>();
        foreach (var duty in duties)
        {
            if (Rules.On(duty.Kind, day) is not { } rule) continue;
            var (head, officer) = (Falls(rule, duty, day, Role.AreaHead), Falls(rule, duty, day, Role.CommuneOfficer));
            if (!head && !officer) continue;
            foreach (var account in Seers(duty, at, people).Where(h => h.Role == Role.AreaHead ? head : officer).Select(h => h.Account).Distinct().Except(duty.HiddenFrom))
            {
                var before = told.GetValueOrDefault(account) ?? new Digest(0, 0, 0);
                told[account] = duty.Day < day ? before with { Late = before.Late + 1 }
                    : duty.Day == day ? before with { Today = before.Today + 1 }
                    : before with { Coming = before.Coming + 1 };
            }
        }

        return told;
    }

    private bool Falls(ReminderRule rule, OpenDuty duty, DateOnly day, Role role) => rule.Falls(duty.Day, day, d => ReadingDays.Of(role, d, Holidays));

    private IEnumerable<RoleHolder> Seers(OpenDuty duty, ILookup<int, RoleHolder> at, ILookup<Guid, RoleHolder> people)
    {
        var targets = duty.HandedTo is { } handed ? [handed] : duty.AlsoSeenBy;
        var come = targets.SelectMany(t => t.Account is { } account ? people[account]
            : Successors.Today(t.Unit!.Value, Tree, Successions).SelectMany(u => at[u]).Where(h => h.Unit == t.Unit || SeatedAt(h, t.Unit.Value))).Where(h => DutyRoles.OfUnit.Contains(h.Role));
        if (duty.HandedTo is not null || !Roles.TryGetValue(duty.Kind, out var roles)) return come;
        return Successors.Today(duty.Unit, Tree, Successions).SelectMany(u => Tree.Path(u)).SelectMany(n => at[n.Unit]).Where(h => roles.Contains(h.Role)).Concat(come);
    }

    private bool SeatedAt(RoleHolder holder, int unit) => Successors.Today(holder.Unit, Tree, Successions).Contains(unit);

    // As reach does: a role goes on with the successors of its unit, and follows the line of a member organisation.
    private IEnumerable<int> Seats(RoleHolder holder) =>
        Successors.Today(holder.Unit, Tree, Successions).SelectMany(unit => Tree.InLine(unit).Prepend(unit)).Distinct();
}
