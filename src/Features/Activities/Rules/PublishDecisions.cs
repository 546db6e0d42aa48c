using CauNoi.Kernel;
using CauNoi.Kernel.Pictures;

namespace CauNoi.Activities.Rules;

/// <summary>What of a record everybody may see, decided without looking anywhere.</summary>
public static class PublishDecisions
{
    /// <summary>How many pictures of one record are public at most.</summary>
    public const int MostPictures = 3;

    /// <summary>How long after an answer the address of whoever asked is kept.</summary>
    public static readonly TimeSpan ContactKept = TimeSpan.FromDays(90);

    /// <summary>Whether a record is public now: its kind allows it, it happened, and a second pair of eyes agreed.</summary>
    public static bool Public(Kind kind, string state, bool confirmed) =>
        kind.Public == KindPublic.AfterConfirmation && confirmed && state is not (KindStates.Withdrawn or KindStates.Planned or KindStates.Cancelled);

    /// <summary>The answers that everybody may read. Other records are not named: they may not be public.</summary>
    public static IReadOnlyDictionary<string, string> Answers(Kind kind, IReadOnlyDictionary<string, string> values) =>
        kind.Fields.Where(f => f.Sight == KindSight.Public && f.Type != KindFieldType.Record && values.ContainsKey(f.Name)).ToDictionary(f => f.Name, f => values[f.Name]);

    /// <summary>
    /// Whether a picture may be published: a child whose face can be known is hidden in the pixels or not shown at all
    /// (Law on Children 102/2016/QH13, articles 6 and 21), and people on it have agreed (Civil Code 91/2015/QH13, article 32).
    /// </summary>
    public static Refusal? Picture(bool recordPublic, int already, bool removedBefore, bool children, IReadOnlyList<PictureBox>? hidden)
    {
        if (!recordPublic) return PublishRefusals.RecordNotPublic;
        if (removedBefore) return PublishRefusals.RemovedBefore;
        if (already >= MostPictures) return PublishRefusals.TooMany;
        if (hidden is null) return PublishRefusals.BoxesUnreadable;
        return children && hidden.Count == 0 ? PublishRefusals.ChildNotHidden : null;
    }
}
