using CauNoi.Activities.Meeting;
using CauNoi.Activities.Rules;
using CauNoi.Platform.Data;

namespace CauNoi.Activities.Parts;

/// <summary>What hangs on a record and follows each of its changes: its public copy, and the questions asked at it.</summary>
internal static class Following
{
    public static async Task Follow(this Change change, AppDb db, Kind kind, Activity activity, IReadOnlyList<ActivityVersion> versions, CancellationToken stop)
    {
        // Nothing hangs on what is written for the first time and looked at by nobody else yet.
        if (versions.Count == 1 && activity.ConfirmedAt is null) return;
        await PublicCopy.Follow(change, db, kind, activity, versions.Count == 1, stop);
        if (kind.Questions) await QuestionFacts.Follow(change, db, activity, activity.View(versions), stop);
    }
}
