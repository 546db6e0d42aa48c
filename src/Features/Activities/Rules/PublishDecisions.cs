namespace CauNoi.Activities.Rules;

/// <summary>What of a record everybody may see, decided without looking anywhere.</summary>
public static class PublishDecisions
{
    /// <summary>Whether a record is public now: its kind allows it, it happened, and a second pair of eyes agreed.</summary>
    public static bool Public(Kind kind, string state, bool confirmed) =>
        kind.Public == KindPublic.AfterConfirmation && confirmed && state is not (KindStates.Withdrawn or KindStates.Planned or KindStates.Cancelled);

    /// <summary>The answers that everybody may read. Other records are not named: they may not be public.</summary>
    public static IReadOnlyDictionary<string, string> Answers(Kind kind, IReadOnlyDictionary<string, string> values) =>
        kind.Fields.Where(f => f.Sight == KindSight.Public && f.Type != KindFieldType.Record && values.ContainsKey(f.Name)).ToDictionary(f => f.Name, f => values[f.Name]);
}
