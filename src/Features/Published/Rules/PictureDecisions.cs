using CauNoi.Kernel;
using CauNoi.Kernel.Pictures;

namespace CauNoi.Published.Rules;

/// <summary>Which picture everybody may see, and for how long it is known who asked for its removal.</summary>
public static class PictureDecisions
{
    /// <summary>How many pictures of one record are public at most.</summary>
    public const int MostPictures = 3;

    /// <summary>How long after an answer the address of whoever asked is kept.</summary>
    public static readonly TimeSpan ContactKept = TimeSpan.FromDays(90);

    /// <summary>
    /// Whether a picture may be published: a child whose face can be known is hidden in the pixels or not shown at all
    /// (Law on Children 102/2016/QH13, articles 6 and 21), and people on it have agreed (Civil Code 91/2015/QH13, article 32).
    /// </summary>
    public static Refusal? Picture(bool recordPublic, int already, bool removedBefore, bool children, IReadOnlyList<PictureBox>? hidden)
    {
        if (!recordPublic) return PictureRefusals.RecordNotPublic;
        if (removedBefore) return PictureRefusals.RemovedBefore;
        if (already >= MostPictures) return PictureRefusals.TooMany;
        if (hidden is null) return PictureRefusals.BoxesUnreadable;
        return children && hidden.Count == 0 ? PictureRefusals.ChildNotHidden : null;
    }
}
