using CauNoi.OpenPetitions.Rules;

namespace CauNoi.Open311.Rules;

/// <summary>How the states of a case are called there.</summary>
public static class OpenStatus
{
    /// <summary>GeoReport knows two. An answer that the sender has not confirmed, and a promise, leave a case open.</summary>
    public static string Of(PublicState state) => IsClosed(state) ? "closed" : "open";

    public static bool IsClosed(PublicState state) => state is PublicState.Closed or PublicState.Withdrawn or PublicState.Split;

    /// <summary>The closer words of FixMyStreet's extension, for updates.</summary>
    public static string Closer(PublicState state, PublicOutcome? outcome) => state switch
    {
        PublicState.Sorted => "investigating",
        PublicState.Forwarded => "internal_referral",
        PublicState.Promised => "action_scheduled",
        PublicState.Answered => "in_progress",
        PublicState.Closed when outcome == PublicOutcome.Solved => "fixed",
        PublicState.Closed when outcome == PublicOutcome.NotCompetent => "not_councils_responsibility",
        PublicState.Closed when outcome == PublicOutcome.Refused => "no_further_action",
        _ => "closed",
    };
}
