namespace CauNoi.Account;

/// <summary>A role of trust that one person gave and a second one has to agree to. It opens nothing while it waits.</summary>
public sealed class RoleProposal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Account { get; init; }

    public required string Role { get; init; }

    public int Unit { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public Guid ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    /// <summary>The role that would be handed over to a deputy.</summary>
    public Guid? HandedBy { get; init; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public bool? Agreed { get; private set; }

    /// <summary>Kept by the database: two who decide at once are told apart by it.</summary>
    public uint Version { get; init; }

    /// <summary>The second person has spoken.</summary>
    public void Decide(Guid by, bool agreed, DateTimeOffset now) => (DecidedBy, Agreed, DecidedAt) = (by, agreed, now);

    /// <summary>The role as it is given once agreed to.</summary>
    public RoleGrant Grant(DateTimeOffset now) => new()
    {
        Account = Account, Role = Role, Unit = Unit, ValidFrom = ValidFrom, ValidUntil = ValidUntil,
        GrantedBy = ProposedBy, ConfirmedBy = DecidedBy, GrantedAt = now, HandedBy = HandedBy,
    };
}
