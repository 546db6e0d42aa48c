using System.Globalization;
using CauNoi.Activities.Rules;
using CauNoi.Platform.Data;

namespace CauNoi.Activities.Parts;

/// <summary>What every change of a record has in common: its new wording is kept, and its facts are settled again.</summary>
internal static class Writing
{
    /// <summary>
    /// How often a change is tried. Two records may prove one duty in the same moment: the second finds the duty changed,
    /// and closed when it looks again.
    /// </summary>
    public const int MostTries = 10;

    /// <summary>Whoever was in the way is let go first, and not all come back in the same moment.</summary>
    public static Task StepAside(int attempt, CancellationToken stop) => Task.Delay(Random.Shared.Next(5, 20 + (20 * attempt)), stop);

    /// <summary>Keeps the wording that the activity has now and makes its facts what that wording says.</summary>
    public static async Task Write(
        this Change change, Activity activity, Kind kind, IReadOnlyList<ActivityVersion> earlier, string? reason, Guid by, DateOnly stepDay, AppDb db, CancellationToken stop)
    {
        var version = new ActivityVersion
        {
            Activity = activity.Id, No = earlier.Count + 1, Day = activity.Day, State = activity.State, StepDay = stepDay, Answers = activity.Answers,
            ByAccount = by, At = change.Now, Reason = reason,
        };
        var finding = RecordTitle.Found(activity.Id, kind, activity.Unit, activity.Values, change.Now);
        if (earlier.Count == 0)
        {
            change.Add(activity);
            change.Index(finding);
        }
        else await change.Reindex(finding, stop);

        activity.ChangedAt = change.Now;
        change.Add(version);
        IReadOnlyList<ActivityVersion> all = [.. earlier, version];
        // What is new has left nothing yet: the database need not be asked.
        if (earlier.Count > 0) await Settle(change, activity, kind, all, stop);
        else foreach (var fact in RecordFacts.Of(kind, activity.View(all))) await change.Leave(fact);
        await change.Follow(db, kind, activity, all, stop);
        await Proving.Follow(change, db, kind, earlier.Count == 0 ? null : activity.ViewOf(earlier), activity.View(all), stop);
    }

    /// <summary>Facts as the record and its steps say.</summary>
    public static Task Settle(this Change change, Activity activity, Kind kind, IReadOnlyList<ActivityVersion> versions, CancellationToken stop) =>
        change.Settle(activity.Id, RecordFacts.Of(kind, activity.View(versions)), stop, activity.Batch);

    public static string Stamp(uint version) => version.ToString(CultureInfo.InvariantCulture);
}
