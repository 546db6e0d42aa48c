namespace CauNoi.Kernel.Duties;

/// <summary>What may happen to an open duty besides being done. The clock goes on whatever happens.</summary>
public enum DutyTurnKind
{
    /// <summary>Handed over: another person or unit does it now.</summary>
    Handed,

    /// <summary>Help was asked for: the helper sees it too.</summary>
    Help,

    /// <summary>Somebody said why it cannot be done yet.</summary>
    Blocked,

    /// <summary>Late for so long that the unit above is told.</summary>
    Escalated,
}

/// <summary>What kinds of turn have in common.</summary>
public static class DutyTurnKinds
{
    /// <summary>The name under which a kind is stored.</summary>
    public static string Stored(this DutyTurnKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind of that stored name; an unknown one is no kind.</summary>
    public static DutyTurnKind? Named(string name) =>
        Enum.GetValues<DutyTurnKind>().Cast<DutyTurnKind?>().FirstOrDefault(k => k!.Value.Stored() == name);
}
