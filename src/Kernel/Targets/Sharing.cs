using System.Numerics;

namespace CauNoi.Kernel.Targets;

/// <summary>By what a goal for all together is shared among the units it binds.</summary>
public enum SharingRule
{
    /// <summary>To everybody the same.</summary>
    Equal,

    /// <summary>By the number of households.</summary>
    Households,

    /// <summary>By the number of people.</summary>
    Population,

    /// <summary>By what each came to in the period before.</summary>
    LastResult,

    /// <summary>Every share is written by hand.</summary>
    ByHand,
}

/// <summary>A unit that takes part in a goal.</summary>
/// <param name="Unit">Which.</param>
/// <param name="Weight">What its share is measured by; null where nobody knows it.</param>
/// <param name="Hand">The share that was written by hand; null where the rule says it.</param>
public sealed record SharingUnit(int Unit, decimal? Weight, decimal? Hand = null);

/// <summary>The share of a unit.</summary>
/// <param name="Unit">Which.</param>
/// <param name="Amount">How much; null where neither a hand nor the rule says it.</param>
/// <param name="ByHand">Whether it was written by hand.</param>
public sealed record UnitShare(int Unit, decimal? Amount, bool ByHand);

/// <summary>A goal that was shared, with its sum against the whole.</summary>
/// <param name="Goal">The whole.</param>
/// <param name="Shares">Of every unit, in the order of their numbers.</param>
public sealed record SharedGoal(decimal Goal, IReadOnlyList<UnitShare> Shares)
{
    /// <summary>What the shares come to.</summary>
    public decimal Sum => Shares.Sum(s => s.Amount ?? 0);

    /// <summary>What nobody has: positive where something is left, negative where hands gave more than there is.</summary>
    public decimal Rest => Goal - Sum;
}

/// <summary>
/// Shares a goal by largest remainder: nobody is more than one step away from what the weights say, and the shares come to
/// the goal exactly. Who has more of what it is shared by never gets less.
/// </summary>
public static class Sharing
{
    private const int MostDecimals = 6;

    /// <summary>Shares a goal.</summary>
    /// <param name="goal">The whole; not below zero.</param>
    /// <param name="decimals">How fine a share may be: 0 where whole things are counted.</param>
    /// <param name="units">Whom it binds, in any order.</param>
    public static SharedGoal Of(decimal goal, int decimals, IReadOnlyCollection<SharingUnit> units)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(goal);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        var fine = Power(decimals);
        var left = Math.Max(0, goal - units.Sum(u => u.Hand ?? 0));
        var parts = Apportion((BigInteger)decimal.Truncate(left * fine), [.. units.Where(u => u is { Hand: null, Weight: not null }).Select(u => (u.Unit, Scaled(u.Weight!.Value)))]);
        return new SharedGoal(goal, [.. units.OrderBy(u => u.Unit).Select(u =>
            u.Hand is { } hand ? new UnitShare(u.Unit, hand, true) : new UnitShare(u.Unit, parts.TryGetValue(u.Unit, out var steps) ? (decimal)steps / fine : null, false))]);
    }

    // Whole numbers throughout: a quotient that is rounded could give away a step that is not there.
    private static Dictionary<int, BigInteger> Apportion(BigInteger steps, IReadOnlyList<(int Unit, BigInteger Weight)> units)
    {
        var all = units.Aggregate(BigInteger.Zero, (sum, u) => sum + u.Weight);
        if (all.IsZero) return [];
        var parts = units.ToDictionary(u => u.Unit, u => steps * u.Weight / all);
        var over = (int)(steps - parts.Values.Aggregate(BigInteger.Zero, (sum, p) => sum + p));
        foreach (var (unit, _) in units.OrderByDescending(u => steps * u.Weight % all).ThenByDescending(u => u.Weight).ThenBy(u => u.Unit).Take(over)) parts[unit]++;
        return parts;
    }

    private static BigInteger Scaled(decimal weight) => (BigInteger)decimal.Truncate(Math.Max(0, weight) * Power(MostDecimals));

    private static decimal Power(int decimals) => (decimal)BigInteger.Pow(10, decimals);
}
