namespace CauNoi.Account.Rules;

/// <summary>Where an invitation stands.</summary>
public enum InvitationState
{
    /// <summary>Nobody has come yet.</summary>
    Open,

    /// <summary>Somebody came in with it.</summary>
    Accepted,

    /// <summary>Taken back.</summary>
    Revoked,

    /// <summary>Nobody came in time.</summary>
    Expired,
}

/// <summary>How an invitation's state follows from its moments; it is never stored.</summary>
public static class InvitationStates
{
    /// <summary>The state at a moment. What happened first stays: an accepted invitation does not expire.</summary>
    public static InvitationState At(DateTimeOffset now, DateTimeOffset expires, DateTimeOffset? accepted, DateTimeOffset? revoked) =>
        accepted is not null ? InvitationState.Accepted : revoked is not null ? InvitationState.Revoked : now >= expires ? InvitationState.Expired : InvitationState.Open;

    /// <summary>What people read.</summary>
    public static string Word(InvitationState state) => state switch
    {
        InvitationState.Open => "đang chờ nhận",
        InvitationState.Accepted => "đã nhận",
        InvitationState.Revoked => "đã thu hồi",
        _ => "đã hết hạn",
    };
}
