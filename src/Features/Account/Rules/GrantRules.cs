using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;

namespace CauNoi.Account.Rules;

/// <summary>Whether a role may be given.</summary>
public static class GrantRules
{
    /// <summary>A role that is handed over is the own one, and for a time that a substitute bridges.</summary>
    public const int LongestHandOver = 90;

    /// <summary>What stands against giving a role; empty when nothing does.</summary>
    /// <param name="wanted">The role to be given; its unit stands on today's map.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="giver">Who gives it, with the hat that is on.</param>
    /// <param name="today">Today in Vietnam.</param>
    /// <param name="tree">Today's tree.</param>
    /// <param name="held">What the receiver holds or will hold, confirmed or waiting.</param>
    public static IEnumerable<Refusal> Judge(Grant wanted, Guid to, Actor giver, DateOnly today, UnitTree tree, IReadOnlyList<Grant> held)
    {
        if (to == giver.Id) yield return AccountRefusals.ForOneself;
        if (!MayGive(giver, wanted.Role)) yield return AccountRefusals.NotYours;
        else if (tree.Find(wanted.Unit) is not { } unit || !Grantable.Fits(wanted.Role, unit)) yield return AccountRefusals.NotThere;
        foreach (var refusal in Days(wanted, today)) yield return refusal;
        foreach (var refusal in Beside(wanted, tree, held)) yield return refusal;
    }

    /// <summary>What stands against handing the own role over for a time.</summary>
    public static IEnumerable<Refusal> JudgeHandOver(Grant own, Grant wanted, Guid to, Guid from, DateOnly today, UnitTree tree, IReadOnlyList<Grant> held)
    {
        if (to == from) yield return AccountRefusals.ToOneself;
        if (own.For is not null) yield return AccountRefusals.HandedOn;
        if (wanted.Until is not { } until || until.DayNumber - wanted.From.DayNumber >= LongestHandOver) yield return AccountRefusals.TooLong;
        else if (own.Until is { } end && end < until) yield return AccountRefusals.LongerThanOwn;
        foreach (var refusal in Days(wanted, today)) yield return refusal;
        foreach (var refusal in Beside(wanted, tree, held)) yield return refusal;
    }

    /// <summary>Whether the hat that is on gives this role at all.</summary>
    public static bool MayGive(Actor giver, Role role) => giver.Hat is { } hat && Grantable.By(hat.Role).Contains(role);

    private static IEnumerable<Refusal> Days(Grant wanted, DateOnly today)
    {
        if (wanted.From < today) yield return AccountRefusals.FromThePast;
        if (wanted.Until < wanted.From) yield return AccountRefusals.EndsBefore;
    }

    private static IEnumerable<Refusal> Beside(Grant wanted, UnitTree tree, IReadOnlyList<Grant> held)
    {
        if (held.Any(g => g.Role == wanted.Role && g.Unit == wanted.Unit && (g.Until ?? DateOnly.MaxValue) >= wanted.From && g.From <= (wanted.Until ?? DateOnly.MaxValue)))
            yield return AccountRefusals.HeldAlready;
        if (SeparationOfDuties.Against(wanted, held, tree) is { } apart) yield return apart;
    }
}
