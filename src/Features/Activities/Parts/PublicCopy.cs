using CauNoi.Activities.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Parts;

/// <summary>The public copy follows the record: filled when it is confirmed, emptied when it is corrected, taken back or not confirmed any more.</summary>
internal static class PublicCopy
{
    public static async Task Follow(Change change, AppDb db, Kind kind, Activity activity, bool isNew, CancellationToken stop)
    {
        if (kind.Public == KindPublic.Never) return;
        var copy = isNew ? null : await db.PublishedRecords().SingleOrDefaultAsync(r => r.Activity == activity.Id, stop);
        if (!PublishDecisions.Public(kind, activity.State, activity.ConfirmedAt is not null))
        {
            copy?.Empty();
            return;
        }

        if (copy is null) change.Add(copy = new PublishedRecord { Id = Guid.CreateVersion7(), Activity = activity.Id, Kind = kind.Name, Unit = activity.Unit });
        var answers = PublishDecisions.Answers(kind, activity.Values);
        copy.Fill(activity.Day, RecordTitle.Public(kind, answers), answers, change.Now);
    }
}
