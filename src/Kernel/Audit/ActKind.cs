namespace CauNoi.Kernel.Audit;

/// <summary>How much of a field an act may keep.</summary>
public enum Secrecy
{
    /// <summary>The value itself.</summary>
    Plain,

    /// <summary>A salted digest: erasing the value (and its salt) leaves the chain valid.</summary>
    Personal,
}

/// <summary>A field that an act of some kind records.</summary>
/// <param name="Name">English name, as in the code.</param>
/// <param name="Secrecy">How much of it is kept.</param>
public sealed record ActField(string Name, Secrecy Secrecy = Secrecy.Plain);

/// <summary>A kind of write. Every write is an act; every feature lists its kinds in one file.</summary>
/// <param name="Name">Stable name, feature first: feedback.submit.</param>
/// <param name="Sentence">What it means, in Vietnamese, as people read it in a history.</param>
/// <param name="Fields">What it records.</param>
public sealed record ActKind(string Name, string Sentence, params IReadOnlyList<ActField> Fields)
{
    /// <summary>The declared field of that name; recording an undeclared one is a mistake in the program.</summary>
    public ActField this[string field] => Fields.FirstOrDefault(f => f.Name == field)
        ?? throw new ArgumentException($"{Name} declares no field {field}.", nameof(field));
}
