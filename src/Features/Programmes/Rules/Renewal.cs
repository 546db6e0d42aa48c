namespace CauNoi.Programmes.Rules;

/// <summary>When a document that was agreed with others for a time has to be looked at again.</summary>
public static class Renewal
{
    /// <summary>So many days before it runs out somebody has to review it and agree on the next.</summary>
    public const int DaysBefore = 90;

    /// <summary>Whether it runs out soon; what is over already is shown as over.</summary>
    public static bool Near(DateOnly last, DateOnly today) => last >= today && last <= today.AddDays(DaysBefore);
}
