using System.Runtime.InteropServices;

namespace CauNoi.Kernel.Measures;

/// <summary>Why a figure cannot be worked out.</summary>
public enum Why : byte
{
    /// <summary>It can.</summary>
    None,

    /// <summary>What it is divided by is zero.</summary>
    DivisionByZero,

    /// <summary>There is no unit to count among.</summary>
    NoUnits,

    /// <summary>Nothing was ever said of it here.</summary>
    NoFacts,

    /// <summary>No term covers the days.</summary>
    NoTerm,

    /// <summary>The number is beyond what can be written.</summary>
    TooLarge,

    /// <summary>Not public before the period is over.</summary>
    NotPublicYet,

    /// <summary>The unit is not on this map.</summary>
    NotThere,
}

/// <summary>What a formula came to at a unit: a number (of a condition 1 or 0), or the reason why there is none.</summary>
/// <param name="Value">The number; 0 where there is none.</param>
/// <param name="Why">Why there is none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Reading(decimal Value, Why Why)
{
    /// <summary>Whether there is a number.</summary>
    public bool Known => Why == Why.None;

    /// <summary>Whether a condition holds, and that is known.</summary>
    public bool Holds => Why == Why.None && Value != 0;

    /// <summary>A number.</summary>
    public static Reading Of(decimal value) => new(value, Why.None);

    /// <summary>A condition.</summary>
    public static Reading Of(bool holds) => new(holds ? 1 : 0, Why.None);

    /// <summary>No number.</summary>
    public static Reading Not(Why why) => new(0, why);

    /// <summary>Two readings with a sign between them. A condition that is decided by one side does not wait for the other.</summary>
    internal static Reading Pair(Sign sign, Reading left, Reading right)
    {
        if (sign == Sign.And && (Fails(left) || Fails(right))) return Of(holds: false);
        if (sign == Sign.Or && (left.Holds || right.Holds)) return Of(holds: true);
        if (!left.Known) return left;
        if (!right.Known) return right;
        try
        {
            return sign switch
            {
                Sign.Plus => Of(left.Value + right.Value),
                Sign.Minus => Of(left.Value - right.Value),
                Sign.Times => Of(left.Value * right.Value),
                Sign.Over => right.Value == 0 ? Not(Why.DivisionByZero) : Of(left.Value / right.Value),
                Sign.AtLeast => Of(left.Value >= right.Value),
                Sign.AtMost => Of(left.Value <= right.Value),
                Sign.More => Of(left.Value > right.Value),
                Sign.Less => Of(left.Value < right.Value),
                Sign.Same => Of(left.Value == right.Value),
                Sign.Other => Of(left.Value != right.Value),
                Sign.And => Of(holds: true),
                _ => Of(holds: false),
            };
        }
        catch (OverflowException)
        {
            return Not(Why.TooLarge);
        }
    }

    private static bool Fails(Reading condition) => condition.Known && condition.Value == 0;
}
