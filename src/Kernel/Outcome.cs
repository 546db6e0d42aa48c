using System.Diagnostics.CodeAnalysis;

namespace CauNoi.Kernel;

/// <summary>What a decision came to: a value, or the refusals that stand against it. Never both.</summary>
/// <typeparam name="T">What a successful decision yields.</typeparam>
public sealed class Outcome<T>
{
    private Outcome(T? value, IReadOnlyList<Refusal> refusals) => (Value, Refusals) = (value, refusals);

    /// <summary>The yielded value; present exactly when <see cref="Ok"/>.</summary>
    public T? Value { get; }

    /// <summary>Why not, one sentence each; empty exactly when <see cref="Ok"/>.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>True when the decision yielded a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Ok => Refusals.Count == 0;

    /// <summary>A decision that yields a value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>A decision refused for one reason.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    /// <summary>A decision refused for several reasons, all told at once.</summary>
    public static implicit operator Outcome<T>(List<Refusal> refusals) => refusals.Count == 0
        ? throw new ArgumentException("A refusal needs a reason.", nameof(refusals))
        : new(default, refusals);
}
